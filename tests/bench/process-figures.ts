import { readFileSync } from 'node:fs';

const TICK_MS = 10; // what Linux counts processor time in, whatever its kernel was built with
const FIELDS_BEFORE_USER_TIME = 11; // of those that follow the name; proc(5) counts both user and system time there

/** Resident memory in megabytes out of `/proc/<pid>/status`; undefined where it does not say. */
export const parseResidentMb = (status: string): number | undefined => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
};

/** Milliseconds of processor time, user and system, out of `/proc/<pid>/stat`; undefined where it does not say. */
export const parseProcessorMs = (stat: string): number | undefined => {
  // The name of a program stands in parentheses and may hold anything, blanks and parentheses too.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = fields.slice(FIELDS_BEFORE_USER_TIME);
  if (user === undefined || system === undefined) return undefined;
  return (Number(user) + Number(system)) * TICK_MS;
};

const readOf = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return ''; // not Linux, or the process is gone
  }
};

/** Resident memory of a process in megabytes; undefined where the system does not tell. */
export const residentMb = (pid: number): number | undefined =>
  parseResidentMb(readOf(pid, 'status'));

/** Processor time that a process has used in milliseconds; undefined where the system does not tell. */
export const processorMs = (pid: number): number | undefined =>
  parseProcessorMs(readOf(pid, 'stat'));
