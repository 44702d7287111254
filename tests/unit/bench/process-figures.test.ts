import {
  parseProcessorMs,
  parseResidentMb,
  processorMs,
  residentMb,
} from '../../bench/process-figures';

const STAT = '4242 (a (bad) name) S 1 4242 4242 0 -1 4194304 900 0 0 0 150 25 7 8 20 0 11 0 99';

describe('what the system tells of a process', () => {
  it('is the time of its own work, whatever its name is', () => {
    expect(parseProcessorMs(STAT)).toBe((150 + 25) * 10);
  });

  it('is its resident memory, and not what it has reserved', () => {
    expect(parseResidentMb('VmSize:\t 2048000 kB\nVmRSS:\t  204800 kB\n')).toBe(200);
  });

  it('is nothing where the process is gone or the system is another', () => {
    expect(parseProcessorMs('')).toBeUndefined();
    expect(parseResidentMb('')).toBeUndefined();
    expect(processorMs(-1)).toBeUndefined();
    expect(residentMb(-1)).toBeUndefined();
  });
});
