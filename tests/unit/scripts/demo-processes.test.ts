import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeProcesses, type Processes } from '../../../scripts/demo/processes';

let folder: string;
let processes: Processes;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-demo-'));
  processes = makeProcesses();
});
afterEach(async () => {
  await processes.endAll();
  rmSync(folder, { recursive: true });
});

/** Starts a script; `ready` resolves with its first line. */
const start = (script: string) => {
  let hear: (line: string) => void = () => undefined;
  const ready = new Promise<string>((resolve) => {
    hear = resolve;
  });
  const logFile = path.join(folder, 'log');
  const running = processes.start({
    args: ['-e', script],
    env: process.env,
    logFile,
    onLine: hear,
  });
  return { ...running, ready, log: () => readFileSync(logFile, 'utf8') };
};

describe('the programs of the demo', () => {
  it('tell their exit code, and leave what they printed in a log', async () => {
    const program = start('console.log("one"); console.error("two"); process.exitCode = 3;');
    expect(await program.ended).toBe(3);
    expect(program.log()).toContain('one');
    expect(program.log()).toContain('two');
  });

  it('end with what they have started themselves, even where that does not want to end', async () => {
    const stubborn = `process.on('SIGTERM', () => 0); setInterval(() => 0, 1000); console.log('ready');`;
    const program = start(`
      const child = require('node:child_process');
      child.spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { stdio: 'inherit' });
      setInterval(() => 0, 1000);
    `);
    await program.ready;
    // Resolves when nobody holds the output of the program any more.
    await processes.endAll();
    expect(await program.ended).toBe(1);
  }, 60_000); // a slow machine takes seconds to start two programs

  it('may finish their work when they are asked to end', async () => {
    const program = start(`
      process.on('SIGTERM', () => { console.log('closed'); process.exit(0); });
      setInterval(() => 0, 1000);
      console.log('ready');
    `);
    await program.ready;
    await processes.endAll();
    expect(await program.ended).toBe(0);
    expect(program.log()).toContain('closed');
  });

  it('end in the opposite order of their start', async () => {
    const order: string[] = [];
    const script = 'setInterval(() => 0, 1000); console.log("ready");';
    const emulators = start(script);
    void emulators.ended.then(() => order.push('emulators'));
    const hub = start(script);
    void hub.ended.then(() => order.push('hub'));
    await Promise.all([emulators.ready, hub.ready]);
    await processes.endAll();
    expect(order).toEqual(['hub', 'emulators']);
  });

  it('are not started any more once everything is ending', async () => {
    await processes.endAll();
    expect(() => start('')).toThrow('Everything is ending.');
  });
});
