import { SEVERITIES, type Finding, type FindingSeverity, type Outcome } from '../finding';

const OUTCOME_OF: Readonly<Record<FindingSeverity, Outcome>> = {
  note: 'publish',
  flag: 'publish_with_note',
  nudge: 'nudge',
  hold: 'hold',
  refuse: 'refuse',
};

/** What a finding weighs now: whoever was asked to rewrite is not asked again, but moderators see it. */
const weightOf = ({ severity }: Finding, wasNudged: boolean): number =>
  SEVERITIES.indexOf(severity === 'nudge' && wasNudged ? 'flag' : severity);

/** What becomes of a text: the heaviest finding decides, and no number of light ones outweighs it. */
export const decide = (findings: readonly Finding[], wasNudged: boolean): Outcome => {
  const heaviest = Math.max(-1, ...findings.map((finding) => weightOf(finding, wasNudged)));
  const severity = SEVERITIES[heaviest];
  return severity === undefined ? 'publish' : OUTCOME_OF[severity];
};
