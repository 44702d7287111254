/** What a person says with an action, parsed and trimmed. */
export type MoveInput =
  | {
      readonly action: 'submit';
      readonly changeNote?: string | undefined;
      readonly isMinor?: boolean | undefined;
    }
  | { readonly action: 'request_changes'; readonly reason: string }
  | { readonly action: 'fact_check' | 'approve' | 'close_review'; readonly comment: string }
  | { readonly action: 'schedule'; readonly at: Date }
  | { readonly action: 'unschedule' | 'publish' }
  | {
      readonly action: 'force_publish';
      readonly reason: string;
      readonly changeNote?: string | undefined;
      readonly isMinor?: boolean | undefined;
    }
  | { readonly action: 'withdraw'; readonly reason: string }
  | { readonly action: 'unpublish'; readonly reason: string }
  | { readonly action: 'restore'; readonly snapshot: number };

/** What a person says with one action. */
export type InputOf<Action extends MoveInput['action']> = Extract<
  MoveInput,
  { readonly action: Action }
>;

/** What the person wrote, for the record; empty where the action asks for no words. */
export const wordsOf = (input: MoveInput): string => {
  if ('reason' in input) return input.reason;
  if ('comment' in input) return input.comment;
  if (input.action === 'submit') return input.changeNote ?? '';
  if (input.action === 'schedule') return input.at.toISOString();
  if (input.action === 'restore') return `#${String(input.snapshot)}`;
  return '';
};
