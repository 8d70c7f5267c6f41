using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>The rule table: a row a rule; <c>docs/rules</c> has a page for each. Ids are stable and never reused; ranges mean the kind of law (0 manifest, 1 assemblies, 2 types, 3 members, 4 inheritance, 5 access, 6 generics and IL, 7 attributes, 8 baked values, 9 run time).</summary>
public static class Rules
{
    private const string Rebuild = "Rebuild the library against this host and mend what the compiler then reports";
    private const string Implement = "Implement the member in the library, and rebuild it against this host";

    // Rows add themselves as they are made, in the order of this file.
    private static readonly ImmutableArray<Rule>.Builder Table = ImmutableArray.CreateBuilder<Rule>();

    // manifest and policy: the toolkit's own law, so no exception.
    /// <summary>MOD0001: The library carries no ModuleLibrary declaration.</summary>
    public static readonly Rule NotAModuleLibrary = Refuses("MOD0001", "not-a-module-library", "The library carries no ModuleLibrary declaration.",
        "Add the declaration, with the constants of the host's contracts, or take another file.");

    /// <summary>MOD0002: The library was built for a newer module API than the host's.</summary>
    public static readonly Rule ModuleApiTooNew = Refuses("MOD0002", "module-api-too-new", "The library was built for a newer module API than the host's.",
        "Update the host's Modules packages, or build the library against the Modules.Abstractions that the host uses.");

    /// <summary>MOD0003: The library was built for a module API that the host no longer supports.</summary>
    public static readonly Rule ModuleApiTooOld = Refuses("MOD0003", "module-api-too-old", "The library was built for a module API that the host no longer supports.",
        "Rebuild the library against a current Modules.Abstractions.");

    /// <summary>MOD0004: The library is made for another host.</summary>
    public static readonly Rule OtherHost = Refuses("MOD0004", "other-host", "The library is made for another host.",
        "Build the library against this host's contracts.");

    /// <summary>MOD0005: A version or version range is not a semantic version.</summary>
    public static readonly Rule BadVersion = Refuses("MOD0005", "bad-version", "A version or version range is not a semantic version.",
        "Write the version as 1.2.3 or 1.2.3-beta.1; the message shows the text.");

    /// <summary>MOD0006: The library was compiled against a newer host.</summary>
    public static readonly Rule LibraryNewerThanHost = Refuses("MOD0006", "library-newer-than-host", "The library was compiled against a newer host.",
        "Update the host, or build the library against the host's contracts.");

    /// <summary>MOD0007: The library was compiled against a host older than the role's version.</summary>
    public static readonly Rule LibraryOlderThanRole = Refuses("MOD0007", "library-older-than-role", "The library was compiled against a host older than the role's version.",
        "Rebuild the library against the current contracts.");

    /// <summary>MOD0008: The versions differ and the library declares no compatibility.</summary>
    public static readonly Rule NotExactVersion = Refuses("MOD0008", "not-exact-version", "The versions differ and the library declares no compatibility.",
        "Declare Compatibility = LibraryCompatibility.RoleTable in the library, or rebuild it against this host.");

    /// <summary>MOD0010: The module gives no role that the host declares.</summary>
    public static readonly Rule UnknownRole = Refuses("MOD0010", "unknown-role", "The module gives no role that the host declares.",
        "Derive from a role of the host's contracts; modinspect roles lists them.");

    /// <summary>MOD0011: The role is not a visible abstract class with a virtual member.</summary>
    public static readonly Rule RoleNotUsable = Refuses("MOD0011", "role-not-usable", "The role is not a visible abstract class with a virtual member.",
        "The host's developers make the role public and abstract, with a virtual member.");

    /// <summary>MOD0012: No instance of the module can be made.</summary>
    public static readonly Rule ModuleNotCreatable = Refuses("MOD0012", "module-not-creatable", "No instance of the module can be made.",
        "Give the class a public constructor that takes nothing, ModuleParameters or services.");

    /// <summary>MOD0013: The module's constructor asks for something that the host does not offer.</summary>
    public static readonly Rule ArgumentNotOffered = Refuses("MOD0013", "argument-not-offered", "The module's constructor asks for something that the host does not offer.",
        "Ask for ModuleParameters or a declared service, or have the host declare the service.");

    /// <summary>MOD0014: Two modules have the same name.</summary>
    public static readonly Rule DuplicateModuleName = Refuses("MOD0014", "duplicate-module-name", "Two modules have the same name.",
        "Rename one of the two.");

    /// <summary>MOD0015: The selected module is not in the library.</summary>
    public static readonly Rule ModuleNotInLibrary = Refuses("MOD0015", "module-not-in-library", "The selected module is not in the library.",
        "Correct the name in the selection; the message names near ones.");

    /// <summary>MOD0016: The module gives another role than the one asked for.</summary>
    public static readonly Rule RoleMismatch = Refuses("MOD0016", "role-mismatch", "The module gives another role than the one asked for.",
        "Bind it to a site of its own role, or select another module.");

    /// <summary>MOD0017: The method marked ModuleCompatibility cannot be called.</summary>
    public static readonly Rule CheckNotUsable = Refuses("MOD0017", "check-not-usable", "The method marked ModuleCompatibility cannot be called.",
        "Give the method that shape.");

    /// <summary>MOD0018: A module has no name.</summary>
    public static readonly Rule ModuleUnnamed = Refuses("MOD0018", "module-unnamed", "A module has no name.",
        "Write the name into the attribute [Module].");

    /// <summary>MOD0020: A module that is required is not selected.</summary>
    public static readonly Rule RequiredModuleMissing = Refuses("MOD0020", "required-module-missing", "A module that is required is not selected.",
        "Add the required module to the selection.");

    /// <summary>MOD0021: A required module has the wrong version.</summary>
    public static readonly Rule RequiredModuleVersion = Refuses("MOD0021", "required-module-version", "A required module has the wrong version.",
        "Select a library with a fitting version of the module.");

    /// <summary>MOD0022: Two selected modules exclude each other.</summary>
    public static readonly Rule ModulesConflict = Refuses("MOD0022", "modules-conflict", "Two selected modules exclude each other.",
        "Leave one of them out.");

    /// <summary>MOD0023: Modules require each other in a circle.</summary>
    public static readonly Rule RequirementCycle = Refuses("MOD0023", "requirement-cycle", "Modules require each other in a circle.",
        "Break the circle; the message spells it out.");

    /// <summary>MOD0030: The file is not the one that the selection pins.</summary>
    public static readonly Rule PinnedHashDiffers = Refuses("MOD0030", "pinned-hash-differs", "The file is not the one that the selection pins.",
        "Restore the file that was pinned, or pin the new one after review.");

    /// <summary>MOD0031: The library does not bear an allowed public key token.</summary>
    public static readonly Rule SignerNotAllowed = Refuses("MOD0031", "signer-not-allowed", "The library does not bear an allowed public key token.",
        "Take a library of that publisher, or allow the token.");

    /// <summary>MOD0040: The module declares no such parameter.</summary>
    public static readonly Rule UnknownParameter = Refuses("MOD0040", "unknown-parameter", "The module declares no such parameter.",
        "Correct its name; the message lists what is declared.");

    /// <summary>MOD0041: A required parameter is not given.</summary>
    public static readonly Rule ParameterMissing = Refuses("MOD0041", "parameter-missing", "A required parameter is not given.",
        "Give it.");

    /// <summary>MOD0042: A parameter's value does not fit its declaration.</summary>
    public static readonly Rule ParameterInvalid = Refuses("MOD0042", "parameter-invalid", "A parameter's value does not fit its declaration.",
        "Give a value of the declared kind.");

    /// <summary>MOD0198: A law could not be checked.</summary>
    public static readonly Rule NotDecided = Refuses("MOD0198", "not-decided", "A law could not be checked.",
        "Pass what the message asks for, such as the host's folder with --host.");

    /// <summary>MOD0199: The verifier met something that it did not foresee.</summary>
    public static readonly Rule VerifierFault = Refuses("MOD0199", "verifier-fault", "The verifier met something that it did not foresee.",
        "Report it, with the library.");

    // assemblies.
    /// <summary>MOD1001: A referenced assembly is neither in the host nor beside the library.</summary>
    public static readonly Rule AssemblyMissing = FailsJit("MOD1001", "assembly-missing", "System.IO.FileNotFoundException", "A referenced assembly is neither in the host nor beside the library.",
        "Deploy the assembly beside the library, or add it to the host.");

    /// <summary>MOD1002: The assembly that is found has a lower version than the one asked for.</summary>
    public static readonly Rule AssemblyVersionTooLow = FailsJit("MOD1002", "assembly-version-too-low", "System.IO.FileNotFoundException", "The assembly that is found has a lower version than the one asked for.",
        "Give the host the version asked for, or compile the library against the host's.");

    /// <summary>MOD1003: The assembly that is found has another culture.</summary>
    public static readonly Rule AssemblyCulture = FailsJit("MOD1003", "assembly-culture", "System.IO.FileNotFoundException", "The assembly that is found has another culture.",
        "Deploy the assembly of the culture asked for; an assembly with code has none.");

    /// <summary>MOD1004: The assembly that is found has another public key token.</summary>
    public static readonly Rule AssemblyToken = Row("MOD1004", "assembly-token", FindingLevel.Info, FailureStage.Silent, null, "The assembly that is found has another public key token.",
        "Nothing, unless the other key means another assembly of the same name.");

    /// <summary>MOD1005: The library needs a newer .NET than the host's.</summary>
    public static readonly Rule FrameworkTooNew = FailsType("MOD1005", "framework-too-new", "System.IO.FileNotFoundException", "The library needs a newer .NET than the host's.",
        "Run the host on the newer .NET, or compile the library for the host's.");

    /// <summary>MOD1006: The image is for another processor architecture.</summary>
    public static readonly Rule Architecture = Row("MOD1006", "architecture", FindingLevel.FailsLoad, FailureStage.Load, "System.IO.FileLoadException", "The image is for another processor architecture.",
        "Build the library for AnyCPU, or for the architecture of the host.");

    /// <summary>MOD1007: The file is not a readable .NET image.</summary>
    public static readonly Rule InvalidImage = Row("MOD1007", "invalid-image", FindingLevel.FailsLoad, FailureStage.Load, "System.BadImageFormatException", "The file is not a readable .NET image.",
        "Copy or build the file anew; it must be a .NET assembly.");

    /// <summary>MOD1008: The library ships its own copy of an assembly that the host shares.</summary>
    public static readonly Rule SharedAssemblyBundled = Row("MOD1008", "shared-assembly-bundled", FindingLevel.Info, FailureStage.Load, null, "The library ships its own copy of an assembly that the host shares.",
        "Leave the file out: <Private>false</Private> and, for a package, <ExcludeAssets>runtime</ExcludeAssets> on its reference.");

    /// <summary>MOD1009: A type is forwarded to where it is not.</summary>
    public static readonly Rule ForwarderDangling = FailsJit("MOD1009", "forwarder-dangling", "System.TypeLoadException", "A type is forwarded to where it is not.",
        "Deploy the assembly that the type is forwarded to, in the version that its neighbours were built with.");

    /// <summary>MOD1010: A native library or entry point was not found beside the library.</summary>
    public static readonly Rule NativeMissing = Row("MOD1010", "native-missing", FindingLevel.Latent, FailureStage.Call, "System.DllNotFoundException", "A native library or entry point was not found beside the library.",
        "Deploy the native library beside the library, under runtimes/<rid>/native.");

    // types.
    /// <summary>MOD2001: A referenced type is not there.</summary>
    public static readonly Rule TypeMissing = FailsJit("MOD2001", "type-missing", "System.TypeLoadException", "A referenced type is not there.",
        $"{Rebuild}; or restore the type in the host, or forward it from its old assembly.");

    /// <summary>MOD2002: A type changed between class and struct.</summary>
    public static readonly Rule ClassStructChanged = FailsJit("MOD2002", "class-struct-changed", "System.TypeLoadException", "A type changed between class and struct.",
        $"{Rebuild}.");

    /// <summary>MOD2003: An enum is no longer an enum, or its values have another size.</summary>
    public static readonly Rule EnumChanged = FailsJit("MOD2003", "enum-changed", "System.InvalidProgramException", "An enum is no longer an enum, or its values have another size.",
        $"{Rebuild}.");

    /// <summary>MOD2004: The base class is sealed, static or a struct now.</summary>
    public static readonly Rule SealedBase = FailsType("MOD2004", "sealed-base", "System.TypeLoadException", "The base class is sealed, static or a struct now.",
        "Do not derive from it any more, or unseal it in the host.");

    /// <summary>MOD2005: A base class is an interface now, or an interface a class.</summary>
    public static readonly Rule BaseIsInterface = FailsType("MOD2005", "base-is-interface", "System.TypeLoadException", "A base class is an interface now, or an interface a class.",
        $"{Rebuild}.");

    /// <summary>MOD2006: The library makes an instance of a class that is abstract now.</summary>
    public static readonly Rule AbstractInstantiated = FailsJit("MOD2006", "abstract-instantiated", "System.InvalidOperationException", "The library makes an instance of a class that is abstract now.",
        "Make an instance of a class that derives from it, or of what replaced it.");

    /// <summary>MOD2007: A struct is a ref struct now and is used where none may stand.</summary>
    public static readonly Rule ByRefLike = FailsType("MOD2007", "by-ref-like", "System.TypeLoadException", "A struct is a ref struct now and is used where none may stand.",
        "Keep the value on the stack: no field, array, box or type argument may hold a ref struct.");

    /// <summary>MOD2008: A type cannot be laid out any more with what it holds or derives from.</summary>
    public static readonly Rule LayoutOverlap = FailsType("MOD2008", "layout-overlap", "System.TypeLoadException", "A type cannot be laid out any more with what it holds or derives from.",
        "Lay the type out anew, so that no field overlaps a reference and no struct holds itself, or leave its layout to the runtime.");

    /// <summary>MOD2009: A type that encloses the one used is not accessible any more.</summary>
    public static readonly Rule EnclosingTypeHidden = FailsCall("MOD2009", "enclosing-type-hidden", "System.MethodAccessException", "A type that encloses the one used is not accessible any more.",
        $"{Rebuild}; or make the enclosing type visible again in the host.");

    /// <summary>MOD2010: A struct that is taken for mere bytes holds references.</summary>
    public static readonly Rule StructHoldsReferences = FailsCall("MOD2010", "struct-holds-references", "System.ArgumentException", "A struct that is taken for mere bytes holds references.",
        "Use the struct by its fields instead of its bytes, or move the reference out of the host's struct.");

    /// <summary>MOD2011: The library gives native code a type that cannot be marshalled any more.</summary>
    public static readonly Rule NotMarshalled = FailsCall("MOD2011", "not-marshalled", "System.TypeLoadException", "The library gives native code a type that cannot be marshalled any more.",
        "Give native code a struct of the library's own, and copy the fields; or move what has no native form out of the host's type.");

    // members.
    /// <summary>MOD3001: A referenced method is not there.</summary>
    public static readonly Rule MethodMissing = FailsJit("MOD3001", "method-missing", "System.MissingMethodException", "A referenced method is not there.",
        $"{Rebuild}; or restore it in the host: an overload with the old signature is enough.");

    /// <summary>MOD3002: Only a modifier of the member's signature differs.</summary>
    public static readonly Rule ModifierChanged = FailsJit("MOD3002", "modifier-changed", "System.MissingMethodException", "Only a modifier of the member's signature differs.",
        $"{Rebuild}; the source often needs no change.");

    /// <summary>MOD3003: A referenced field is not there.</summary>
    public static readonly Rule FieldMissing = FailsJit("MOD3003", "field-missing", "System.MissingFieldException", "A referenced field is not there.",
        $"{Rebuild}; or restore it in the host.");

    /// <summary>MOD3004: A static field is an instance field now.</summary>
    public static readonly Rule FieldStaticInstance = FailsJit("MOD3004", "field-static-instance", "System.InvalidProgramException", "A static field is an instance field now.",
        $"{Rebuild}.");

    /// <summary>MOD3005: The library calls a body that is abstract now, or of a type parameter what is not virtual any more.</summary>
    public static readonly Rule CallToAbstract = FailsJit("MOD3005", "call-to-abstract", "System.BadImageFormatException", "The library calls a body that is abstract now, or of a type parameter what is not virtual any more.",
        "Do not call the base method, or give it a body in the host; a static member of an interface is abstract or virtual where a type parameter says whose it is.");

    /// <summary>MOD3006: The library calls a method that only unmanaged code may call now.</summary>
    public static readonly Rule UnmanagedCallersOnly = Row("MOD3006", "unmanaged-callers-only", FindingLevel.Corrupts, FailureStage.Call, null, "The library calls a method that only unmanaged code may call now.",
        "Call what the host offers for managed code, or remove [UnmanagedCallersOnly] in the host.");

    /// <summary>MOD3007: The target of an UnsafeAccessor is not there.</summary>
    public static readonly Rule UnsafeAccessorTarget = FailsCall("MOD3007", "unsafe-accessor-target", "System.MissingMethodException", "The target of an UnsafeAccessor is not there.",
        "Name a member that is there, or ask the host for a public way: a private member may go at any time.");

    /// <summary>MOD3008: The library writes a static field that is readonly now.</summary>
    public static readonly Rule ReadOnlyWritten = Row("MOD3008", "readonly-written", FindingLevel.Changes, FailureStage.Silent, null, "The library writes a static field that is readonly now.",
        "Set what the host offers instead, or do not write; or let the field be written in the host.");

    // inheritance.
    /// <summary>MOD4001: A class does not implement an abstract member of its base.</summary>
    public static readonly Rule AbstractNotImplemented = FailsType("MOD4001", "abstract-not-implemented", "System.TypeLoadException", "A class does not implement an abstract member of its base.",
        $"{Implement}; a host that gives the member a body breaks nobody.");

    /// <summary>MOD4002: A type does not implement a member of an interface.</summary>
    public static readonly Rule InterfaceNotImplemented = FailsType("MOD4002", "interface-not-implemented", "System.TypeLoadException", "A type does not implement a member of an interface.",
        $"{Implement}; a host that gives the member a default body breaks nobody.");

    /// <summary>MOD4003: A type does not implement a static abstract member of an interface.</summary>
    public static readonly Rule StaticAbstractNotImplemented = FailsType("MOD4003", "static-abstract-not-implemented", "System.TypeLoadException", "A type does not implement a static abstract member of an interface.",
        $"{Implement}; a host that gives the member a default body breaks nobody.");

    /// <summary>MOD4004: An explicit override names a declaration that is not there.</summary>
    public static readonly Rule OverrideTargetMissing = FailsType("MOD4004", "override-target-missing", "System.MissingMethodException", "An explicit override names a declaration that is not there.",
        $"{Rebuild}: the explicit implementation or override must name a declaration that is there.");

    /// <summary>MOD4005: A base class seals a method that the library overrides.</summary>
    public static readonly Rule OverridesFinal = FailsType("MOD4005", "overrides-final", "System.TypeLoadException", "A base class seals a method that the library overrides.",
        "Remove the override, or unseal the method in the host.");

    /// <summary>MOD4006: An override has less access than the method it overrides.</summary>
    public static readonly Rule OverrideReducesAccess = FailsType("MOD4006", "override-reduces-access", "System.TypeLoadException", "An override has less access than the method it overrides.",
        $"{Rebuild}; the override needs the access of the base method.");

    /// <summary>MOD4007: The overridden method is not visible to the library any more.</summary>
    public static readonly Rule OverrideInvisible = FailsType("MOD4007", "override-invisible", "System.TypeLoadException", "The overridden method is not visible to the library any more.",
        "Remove the override, or make the method visible again in the host.");

    /// <summary>MOD4008: An override's return type does not fit the overridden method's any more.</summary>
    public static readonly Rule CovariantReturn = FailsType("MOD4008", "covariant-return", "System.TypeLoadException", "An override's return type does not fit the overridden method's any more.",
        $"{Rebuild}; the override's return type must fit the base method's.");

    /// <summary>MOD4009: An override's type parameters are constrained otherwise than the overridden method's.</summary>
    public static readonly Rule OverrideConstraints = FailsType("MOD4009", "override-constraints", "System.TypeLoadException", "An override's type parameters are constrained otherwise than the overridden method's.",
        $"{Rebuild}; the constraints must be those of the base method.");

    /// <summary>MOD4010: A variant type parameter of the library is used where an interface of the host is not variant any more.</summary>
    public static readonly Rule Variance = FailsType("MOD4010", "variance", "System.TypeLoadException", "A variant type parameter of the library is used where an interface of the host is not variant any more.",
        "Remove in or out from the type parameter, or restore the variance in the host.");

    /// <summary>MOD4011: No default implementation of an interface member is the most specific one.</summary>
    public static readonly Rule DefaultAmbiguous = FailsCall("MOD4011", "default-ambiguous", "System.Runtime.AmbiguousImplementationException", "No default implementation of an interface member is the most specific one.",
        "Implement the member in the class.");

    /// <summary>MOD4012: An override overrides nothing any more, or another method.</summary>
    public static readonly Rule SilentNewSlot = Row("MOD4012", "silent-new-slot", FindingLevel.Changes, FailureStage.Silent, null, "An override overrides nothing any more, or another method.",
        $"{Rebuild}: override what the host calls now, or remove the dead override.");

    // access.
    /// <summary>MOD5001: A method is not accessible any more.</summary>
    public static readonly Rule MethodAccess = FailsCall("MOD5001", "method-access", "System.MethodAccessException", "A method is not accessible any more.",
        "Use a public member instead, or restore the access in the host.");

    /// <summary>MOD5002: A constructor is not accessible any more.</summary>
    public static readonly Rule ConstructorAccess = FailsCall("MOD5002", "constructor-access", "System.MethodAccessException", "A constructor is not accessible any more.",
        "Use the constructor or factory that replaced it, or restore the access in the host.");

    /// <summary>MOD5003: A field is not accessible any more.</summary>
    public static readonly Rule FieldAccess = FailsCall("MOD5003", "field-access", "System.FieldAccessException", "A field is not accessible any more.",
        "Use a public member instead, or restore the access in the host.");

    /// <summary>MOD5004: A type is not accessible any more.</summary>
    public static readonly Rule TypeAccess = FailsCall("MOD5004", "type-access", "System.TypeAccessException", "A type is not accessible any more.",
        "Use a public type instead, or restore the access in the host.");

    // generics and IL.
    /// <summary>MOD6001: A type argument does not satisfy a constraint.</summary>
    public static readonly Rule Constraint = FailsJit("MOD6001", "constraint", "System.Security.VerificationException", "A type argument does not satisfy a constraint.",
        "Use a type argument that satisfies the constraint, or loosen it in the host.");

    /// <summary>MOD6002: A value is used as a type that it is no longer convertible to, without a cast.</summary>
    public static readonly Rule CastlessConversion = Row("MOD6002", "castless-conversion", FindingLevel.Corrupts, FailureStage.Silent, null, "A value is used as a type that it is no longer convertible to, without a cast.",
        $"{Rebuild}; the compiler refuses the conversion where there is none.");

    /// <summary>MOD6003: A method does not fit the delegate that is made of it any more.</summary>
    public static readonly Rule DelegateSignature = Row("MOD6003", "delegate-signature", FindingLevel.Corrupts, FailureStage.Silent, null, "A method does not fit the delegate that is made of it any more.",
        $"{Rebuild}; the method must have the delegate's parameters and return type.");

    /// <summary>MOD6004: What is thrown or caught is no exception any more.</summary>
    public static readonly Rule NotException = FailsCall("MOD6004", "not-exception", "System.Runtime.CompilerServices.RuntimeWrappedException", "What is thrown or caught is no exception any more.",
        "Throw and catch what derives from System.Exception.");

    /// <summary>MOD6005: An inline array has fewer elements than the library uses, or others.</summary>
    public static readonly Rule InlineArrayShrunk = Row("MOD6005", "inline-array-shrunk", FindingLevel.Corrupts, FailureStage.Silent, null, "An inline array has fewer elements than the library uses, or others.",
        $"{Rebuild}.");

    /// <summary>MOD6006: A cast can never succeed any more.</summary>
    public static readonly Rule ImpossibleCast = FailsCall("MOD6006", "impossible-cast", "System.InvalidCastException", "A cast can never succeed any more.",
        $"{Rebuild}; or restore the base class or the interface in the host.");

    // attributes and late binding.
    /// <summary>MOD7001: A custom attribute cannot be read.</summary>
    public static readonly Rule AttributeUnreadable = Row("MOD7001", "attribute-unreadable", FindingLevel.Latent, FailureStage.Attribute, "System.Reflection.CustomAttributeFormatException", "A custom attribute cannot be read.",
        $"{Rebuild}; or restore what the attribute names in the host.");

    /// <summary>MOD7002: A type or member is named by text, which is not verified.</summary>
    public static readonly Rule LateBound = Row("MOD7002", "late-bound", FindingLevel.Info, FailureStage.Call, null, "A type or member is named by text, which is not verified.",
        "Correct the text, or use the thing directly, so that it is verified.");

    // what the compiler baked in.
    /// <summary>MOD8001: The library carries the old value of a constant.</summary>
    public static readonly Rule ConstBaked = Row("MOD8001", "const-baked", FindingLevel.Changes, FailureStage.Silent, null, "The library carries the old value of a constant.",
        "Rebuild the library against this host; a host that wants to change a value freely declares it static readonly.");

    /// <summary>MOD8002: The library carries code that the compiler chose for the old host.</summary>
    public static readonly Rule CodegenBaked = Row("MOD8002", "codegen-baked", FindingLevel.Changes, FailureStage.Silent, null, "The library carries code that the compiler chose for the old host.",
        "Rebuild the library against this host.");

    // while loading and running.
    /// <summary>MOD9001: What was loaded is not what was verified.</summary>
    public static readonly Rule ImageDiffers = Refuses("MOD9001", "image-differs", "What was loaded is not what was verified.",
        "Verify again and load again; do not replace files while they are loaded.");

    /// <summary>MOD9002: The runtime refused what the verifier accepted.</summary>
    public static readonly Rule LoadFailed = Refuses("MOD9002", "load-failed", "The runtime refused what the verifier accepted.",
        "Report it, with the library: it is a fault of the verifier.");

    /// <summary>MOD9003: The library's own compatibility check refused.</summary>
    public static readonly Rule CheckRefused = Refuses("MOD9003", "check-refused", "The library's own compatibility check refused.",
        "Ask the author of the library what it needs.");

    /// <summary>MOD9004: A module's constructor or factory threw.</summary>
    public static readonly Rule ActivationThrew = Row("MOD9004", "activation-threw", FindingLevel.FailsCall, FailureStage.Call, null, "A module's constructor or factory threw.",
        "See the inner exception.");

    /// <summary>MOD9005: Calls into a module did not end in time.</summary>
    public static readonly Rule DrainTimedOut = Row("MOD9005", "drain-timed-out", FindingLevel.Changes, FailureStage.Call, null, "Calls into a module did not end in time.",
        "Make the module's calls end, or give them more time.");

    /// <summary>MOD9006: The context of an unloaded library was not collected.</summary>
    public static readonly Rule ContextAlive = Row("MOD9006", "context-alive", FindingLevel.Changes, FailureStage.Silent, null, "The context of an unloaded library was not collected.",
        "Let go of what the report suspects: events, threads, static caches that hold objects of the library.");

    /// <summary>MOD9007: A module's Dispose threw.</summary>
    public static readonly Rule DisposeThrew = Row("MOD9007", "dispose-threw", FindingLevel.Changes, FailureStage.Call, null, "A module's Dispose threw.",
        "See the exception; Dispose lets go of what it holds and throws nothing.");

    /// <summary>All rules, in the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = Table.ToImmutable();

    /// <summary>Finds a rule by its id or alias, in any case.</summary>
    /// <param name="idOrAlias">Such as <c>MOD3001</c> or <c>method-missing</c>.</param>
    /// <returns>The rule, or null.</returns>
    public static Rule? Find(string idOrAlias) => All.FirstOrDefault(rule =>
        string.Equals(rule.Id, idOrAlias, StringComparison.OrdinalIgnoreCase)
        || string.Equals(rule.Alias, idOrAlias, StringComparison.OrdinalIgnoreCase));

    private static Rule Refuses(string id, string alias, string title, string remedy) => Row(id, alias, FindingLevel.FailsLoad, FailureStage.Load, null, title, remedy);

    private static Rule FailsType(string id, string alias, string exception, string title, string remedy) => Row(id, alias, FindingLevel.FailsType, FailureStage.Type, exception, title, remedy);

    private static Rule FailsJit(string id, string alias, string exception, string title, string remedy) => Row(id, alias, FindingLevel.FailsCall, FailureStage.Jit, exception, title, remedy);

    private static Rule FailsCall(string id, string alias, string exception, string title, string remedy) => Row(id, alias, FindingLevel.FailsCall, FailureStage.Call, exception, title, remedy);

    private static Rule Row(string id, string alias, FindingLevel level, FailureStage stage, string? exception, string title, string remedy)
    {
        var rule = new Rule(id, alias, level, stage, exception, title, remedy);
        Table.Add(rule);
        return rule;
    }
}
