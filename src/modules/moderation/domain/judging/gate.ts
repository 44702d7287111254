import type { Finding } from '../finding';
import type { ActiveSanction, Submission } from '../submission';
import { findingsOf, isCitizensPost, type PureCheck } from './context';

const gate = findingsOf('gate');

/** Machines fill in the field that people do not see. */
export const checkHoneypot: PureCheck = ({ submission: { door } }) =>
  door.isHoneypotFilled ? [gate('honeypot_filled', 'refuse')] : [];

/** Where the door asked for a proof of work, it has to be there and good. */
export const checkProof: PureCheck = ({ submission: { door } }) =>
  door.proof === undefined || door.proof === 'valid' ? [] : [gate(`proof_${door.proof}`, 'refuse')];

// Stored in UTC, shown in the zone of the capital.
const TIME = new Intl.DateTimeFormat('id-ID', {
  ...{ timeZone: 'Asia/Jakarta', day: '2-digit', month: '2-digit', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

const CODE_OF = { mute: 'muted', suspend: 'suspended', ban: 'banned' } as const;

const toFinding = ({ kind, until }: ActiveSanction): Finding => {
  if (until === undefined) return gate(`${CODE_OF[kind]}_for_good`, 'refuse');
  return gate(CODE_OF[kind], 'refuse', { until: `${TIME.format(until)} WIB` });
};

/** Somebody at the gate, and the rules that hold now. */
type AtTheGate = Pick<Submission, 'author' | 'at' | 'currentRulesVersion'>;

const sanctionsOf = ({ author, at }: AtTheGate): readonly Finding[] =>
  author.sanctions.filter(({ until }) => until === undefined || until > at).map(toFinding);

const membershipOf = ({ author, currentRulesVersion: limit }: AtTheGate): readonly Finding[] => {
  const actual = author.rulesVersion;
  return [
    ...(author.isConfirmed ? [] : [gate('email_not_confirmed', 'refuse')]),
    ...(actual >= limit ? [] : [gate('rules_not_accepted', 'refuse', { limit, actual })]),
    ...(author.mayTakePart ? [] : [gate('consent_missing', 'refuse')]),
  ];
};

/** Limits that the office has put on somebody. */
export const checkSanctions: PureCheck = ({ submission }) => sanctionsOf(submission);

/** A confirmed address, the rules as they are now, and age or a guardian's consent: what a citizen needs to take part. */
export const checkMembership: PureCheck = ({ submission }) =>
  isCitizensPost(submission) ? membershipOf(submission) : [];

/** Why a citizen may not take part, also where there is no text to judge; nothing where they may. */
export const findBars = (citizen: AtTheGate): readonly Finding[] => [
  ...sanctionsOf(citizen),
  ...membershipOf(citizen),
];

/** Staff may close a thread with a last word; citizens find it closed. */
export const checkPlace: PureCheck = ({ submission }) => {
  const { kind, place } = submission;
  if (!isCitizensPost(submission)) return [];
  if (kind === 'thread') {
    return place.isCategoryOpen ? [] : [gate('category_closed', 'refuse')];
  }
  return place.isThreadOpen ? [] : [gate('thread_closed', 'refuse')];
};

/** In a heated thread everybody waits between two posts; mending what one wrote is not another post. */
export const checkSlowMode: PureCheck = ({ submission }) => {
  const { kind, at, place } = submission;
  if (kind !== 'post' || !isCitizensPost(submission) || place.lastPostAt === undefined) return [];
  const passed = (at.getTime() - place.lastPostAt.getTime()) / 1000;
  const limit = Math.ceil(place.slowModeSeconds - passed);
  return limit > 0 ? [gate('slow_mode', 'refuse', { limit })] : [];
};
