import { JUSTIFICATION } from '../../../../modules/moderation/domain/cases/justification';
import {
  SANCTION_BOUNDS,
  SANCTION_KINDS,
  type SanctionKind,
} from '../../../../modules/moderation/domain/cases/sanctions';
import { textFault, type TextFault } from '../../shared/text-limits';
import { ruleFault, type RuleFault } from './rule-number';

/** What is filled in for a sanction beside a case. */
export interface SanctionValues {
  readonly kind: SanctionKind;
  readonly days: string;
  readonly reason: string;
  readonly ruleNumber: string;
}

/** Nothing filled in yet; the mildest one stands first. */
export const EMPTY_SANCTION: SanctionValues = {
  kind: 'mute',
  days: '',
  reason: '',
  ruleNumber: '',
};

/** What is wrong with a sanction. */
export interface SanctionFaults {
  readonly days?: { readonly limit: number };
  readonly reason?: TextFault;
  readonly ruleNumber?: RuleFault;
}

type Right = { readonly isLead: boolean };

const longest = (kind: SanctionKind, { isLead }: Right): number => {
  const { lead, moderator } = SANCTION_BOUNDS[kind];
  return isLead ? lead : moderator;
};

/** The sanctions that somebody may impose. */
export const sanctionsFor = (right: Right): readonly SanctionKind[] =>
  SANCTION_KINDS.filter((kind) => longest(kind, right) > 0);

/** The longest sanction in days; undefined for one without an end. */
export const sanctionDays = (kind: SanctionKind, right: Right): number | undefined =>
  SANCTION_BOUNDS[kind].isForGood ? undefined : longest(kind, right);

/** Finds what is wrong before the server is asked. */
export const sanctionFaults = (
  values: SanctionValues,
  { rules = [], ...right }: Right & { readonly rules?: readonly { readonly number: string }[] },
): SanctionFaults => {
  const ruleNumber = ruleFault(values.ruleNumber, rules);
  const limit = sanctionDays(values.kind, right);
  const days = Number(values.days);
  const isDaysRight = limit === undefined || (Number.isInteger(days) && days >= 1 && days <= limit);
  const reason = textFault(values.reason, JUSTIFICATION);
  return {
    ...(isDaysRight ? {} : { days: { limit } }),
    ...(reason === undefined ? {} : { reason }),
    ...(ruleNumber === undefined ? {} : { ruleNumber }),
  };
};

/** Whether a sanction holds at a moment. */
export const holdsNow = (
  sanction: { readonly until?: string | undefined; readonly liftedAt?: string | undefined },
  now: Date,
): boolean =>
  sanction.liftedAt === undefined &&
  (sanction.until === undefined || now.getTime() < Date.parse(sanction.until));
