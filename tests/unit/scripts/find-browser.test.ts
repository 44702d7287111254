import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../../scripts/test/find-browser';

describe('the search for a browser', () => {
  let folder = '';
  let browser = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-browser-'));
    browser = path.join(folder, 'chromium-browser');
    writeFileSync(browser, '#!/bin/sh\n');
    chmodSync(browser, 0o755);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes the one that CHROMIUM_PATH names', () => {
    expect(findBrowser({ CHROMIUM_PATH: browser, PATH: '' })).toEqual({ path: browser });
  });

  it('finds one on the PATH', () => {
    expect(findBrowser({ PATH: `/nowhere${path.delimiter}${folder}` })).toEqual({ path: browser });
  });

  it('never falls back to another one where CHROMIUM_PATH is wrong', () => {
    expect(findBrowser({ CHROMIUM_PATH: '/nowhere/chromium', PATH: folder })).toEqual({
      reason: 'CHROMIUM_PATH names "/nowhere/chromium", which cannot be run',
    });
  });

  it('says what to do where there is none', () => {
    expect(findBrowser({ PATH: '/nowhere' })).toEqual({
      reason: expect.stringContaining('set CHROMIUM_PATH') as unknown,
    });
  });
});
