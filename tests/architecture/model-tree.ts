import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Root of the project. */
export const ROOT = path.resolve(__dirname, '../..');

/** File contents by path. */
export type Tree = Readonly<Record<string, string>>;

/** Writes a tree into a new temporary folder, hands the folder to `use`, and removes it. */
export const withTree = async <Result>(
  tree: Tree,
  use: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-model-'));
  try {
    for (const [file, content] of Object.entries(tree)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Runs the command line of a checker with Node in `cwd` and gives what it prints. A bad exit code is not an error:
 * checkers use it to say that they have found something.
 */
export const runChecker = ({
  script,
  args,
  cwd,
}: {
  script: string;
  args: readonly string[];
  cwd: string;
}): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
    execFile(
      process.execPath,
      [path.join(ROOT, 'node_modules', script), ...args],
      options,
      (error, stdout, stderr) => {
        if (error !== null && stdout === '') reject(new Error(`${script}: ${stderr}`));
        else resolve(stdout);
      },
    );
  });
