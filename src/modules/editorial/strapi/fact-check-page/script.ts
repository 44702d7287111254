import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The files of the page, each after those that it needs. */
const FILES = ['text-view', 'page'];

/**
 * The script of the page as a browser takes it: its files as the build compiled them. Those are CommonJS modules, and a
 * browser knows neither `exports` nor `require`.
 * @throws Error where the build lacks one of them
 */
export const factCheckScript = (): string => {
  const parts = FILES.map((name) => {
    const compiled = readFileSync(path.join(__dirname, `${name}.js`), 'utf8');
    return `(function (exports, require) {\n${compiled}\n})(modules['./${name}'] = {}, (name) => modules[name]);`;
  });
  return `(function (modules) {\n${parts.join('\n')}\n})({});\n`;
};
