import type { BrokenLine, ChainVerdict, LineFault } from '../domain/audit-chain';

const FAULTS: Readonly<Record<LineFault, (seq: number) => string>> = {
  gap: (seq) => `line ${seq} is missing, or a line stands where none belongs.`,
  altered: (seq) => `line ${seq} was altered after it was written.`,
  not_linked: (seq) => `line ${seq} does not follow from the line before it.`,
  missing_tail: (seq) => `line ${seq} and all that came after it are missing.`,
  wrong_head: (seq) => `line ${seq} is not the newest one that the hub has written.`,
};

/** What somebody wrote into a column must not steer the terminal of who reads it. */
const printable = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\p{C}/gu, '\uFFFD');

const describeLine = ({ line }: BrokenLine): readonly string[] =>
  line === undefined
    ? []
    : [
        `  when:     ${printable(line.at)}`,
        `  who:      ${printable(line.actor_name)} (${printable(line.actor_kind)} ${printable(line.actor_id)})`,
        `  action:   ${printable(line.action)}, ${printable(line.outcome)}`,
        `  document: ${printable(line.content_type)} ${printable(line.document_id)} ${printable(line.locale)}`,
      ];

/** What a verification found, in plain sentences for an operator, one a line. */
export const describeVerdict = ({ count, broken }: ChainVerdict): string => {
  const counted = `${count} ${count === 1 ? 'line' : 'lines'}`;
  if (broken === undefined) return `${counted} verified: the record is whole.`;
  return [
    `The record is BROKEN: ${FAULTS[broken.why](broken.seq)}`,
    ...describeLine(broken),
    `${counted} before it verified.`,
  ].join('\n');
};
