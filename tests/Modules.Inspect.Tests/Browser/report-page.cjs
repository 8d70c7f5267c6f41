// node report-page.cjs REPORT.html [FOLDER]: opens the page, uses it as a reader does, and fails on the first thing that is not as it should be.
// With FOLDER it leaves screenshots there.
'use strict';
const assert = require('node:assert/strict');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');

const [, , file, folder] = process.argv;
const views = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 900 },
];

// Text that one can hardly read: its colour against the nearest background (WCAG asks for 4.5, and 3 for large letters).
function faintTexts() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const backgroundOf = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = rgba(getComputedStyle(e).backgroundColor);
      if (colour[3] === 255) {
        return colour;
      }
    }
    return rgba('white');
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *:not(svg *)')) {
    const hasText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (!hasText || !element.checkVisibility() || element.closest('script, option, .chip:not(:has(:checked))')) {
      continue;
    }
    const style = getComputedStyle(element);
    const [a, b] = [luminance(rgba(style.color)), luminance(backgroundOf(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) {
      faint.push(`${element.tagName}.${element.className}: ${ratio.toFixed(2)} (${element.textContent.trim().slice(0, 30)})`);
    }
  }
  return faint;
}

async function use(page) {
  const shown = selector => page.locator(`${selector}:visible`).count();
  const total = await page.locator('.cause').count();
  assert.ok(total > 0, 'there are causes');
  assert.match(await page.locator('h1').innerText(), /incompatible/i);
  assert.equal(await page.locator('section.library').count(), 2);
  assert.equal(await shown('section.library'), 2);
  assert.equal(await shown('.cause'), total);

  // A cell of the matrix leads to what is behind it, and back.
  const bad = page.locator('.cell.bad').first();
  await bad.click();
  assert.equal(await bad.getAttribute('aria-pressed'), 'true');
  assert.equal(await shown('section.library'), 1);
  assert.match(await page.locator('section.library:visible h2').innerText(), /Greetings\.Chatty\.dll/);
  assert.equal(await shown('.cause'), total);
  const good = page.locator(`.cell.good[data-library="${await bad.getAttribute('data-library')}"]`);
  await good.click();
  assert.equal(await shown('.cause'), 0, 'the older host has none of the causes');
  await good.click();
  assert.equal(await shown('section.library'), 2);

  // The only cause is open from the start; it closes and opens, and says what there is, where, and what to do.
  const cause = page.locator('.cause').first();
  assert.equal(await cause.evaluate(element => element.open), total === 1);
  await cause.locator('summary').first().click();
  assert.equal(await cause.evaluate(element => element.open), total !== 1);
  await page.locator('#unfold').click();
  for (const text of ['string Hello.Words.Join(string, string, char)', 'Chatty.cs:', 'what to do', 'chatty']) {
    assert.ok((await cause.innerText()).includes(text), `an open cause says ${text}`);
  }

  // Search, level, rule and module.
  await page.locator('#search').fill('nothing has this name');
  assert.equal(await shown('.cause'), 0);
  assert.ok(await page.locator('#nothing').isVisible());
  await page.locator('#nothing button').click();
  assert.equal(await shown('.cause'), total);
  await page.locator('#search').fill('WORDS join');
  assert.equal(await shown('.cause'), 1);
  await page.keyboard.press('Escape');
  await page.locator('.chip.fails-call').click();
  assert.equal(await shown('.cause[data-level=fails-call]'), 0);
  await page.locator('.state .reset').click();
  await page.locator('#module').selectOption('polite');
  assert.equal(await shown('.cause'), 0);
  await page.locator('#module').selectOption('chatty');
  assert.ok(await shown('.cause') > 0);
  await page.locator('.state .reset').click();
  assert.equal(await shown('.cause'), total);

  // The picture: which assembly comes from where; a box finds its causes.
  await page.locator('section.library:has(.cause) .origins > summary').click();
  const box = page.locator('.box[data-assembly="Hello.Contracts"]:visible').first();
  assert.ok(await box.evaluate(element => element.classList.contains('shared')));
  await box.click();
  assert.equal(await page.locator('#search').inputValue(), 'Hello.Contracts');
  assert.ok(await shown('.cause') > 0);
  await page.locator('.state .reset').click();
}

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
  try {
    for (const view of views) {
      for (const colorScheme of ['light', 'dark']) {
        const page = await browser.newPage({ viewport: view, colorScheme });
        const faults = [];
        page.on('pageerror', error => faults.push(String(error)));
        page.on('console', message => faults.push(message.text()));
        page.on('request', request => request.url().startsWith('file:') || faults.push(`asks for ${request.url()}`));
        await page.goto(pathToFileURL(path.resolve(file)).href);
        await use(page);
        assert.deepEqual(faults, []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${view.name}: nothing is wider than the page`);
        assert.deepEqual(await page.evaluate(faintTexts), [], `${view.name}, ${colorScheme}: everything can be read`);
        if (folder) {
          await page.screenshot({ path: path.join(folder, `${view.name}-${colorScheme}.png`), fullPage: true });
        }
        await page.close();
        console.log(`${view.name}, ${colorScheme}: as it should be`);
      }
    }

    // Without scripts everything is there to read.
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(pathToFileURL(path.resolve(file)).href);
    assert.ok(await plain.locator('.cause > summary').first().isVisible());
    assert.equal(await plain.locator('.filters').isVisible(), false);
    console.log('without scripts: as it should be');
  } finally {
    await browser.close();
  }
})().catch(error => {
  console.error(error.message ?? error);
  process.exit(1);
});
