import type { TellCitizen } from '../../../citizens';
import type { Decision } from '../../domain/cases/decisions';

const KINDS: Readonly<Partial<Record<Decision['action'], string>>> = {
  approve: 'post_published',
  show: 'post_published',
  reject: 'post_rejected',
  hide: 'post_hidden',
  hide_auto: 'post_hidden_for_now',
  lock: 'post_locked',
  unlock: 'post_unlocked',
  warn: 'warning',
  mute: 'sanction',
  suspend: 'sanction',
  ban: 'sanction',
};

/**
 * Tells the author what was decided, within the transaction of the caller: rule, words, until when an appeal is possible
 * and the id of the decision to appeal. Who reported, and who decided, is no part of it. Dismissed reports are not told of.
 */
export const tellAuthor = async (
  tellCitizen: TellCitizen,
  {
    decision,
    sanctionUntil,
  }: {
    readonly decision: Omit<Decision, 'state'>;
    readonly sanctionUntil?: Date;
  },
): Promise<void> => {
  const { authorKind, authorId, action, id, documentId, ref } = decision;
  const kind = KINDS[action];
  if (kind === undefined || authorKind !== 'citizen' || authorId === undefined) return;
  await tellCitizen({
    citizenId: authorId,
    key: `decision:${String(id)}`,
    kind,
    facts: {
      ...{ action, decisionId: documentId, targetKind: ref.kind, targetId: ref.id },
      ...{ text: decision.justification, ruleNumber: decision.ruleNumber ?? '' },
      appealUntil: decision.appealUntil?.toISOString() ?? '',
      sanctionUntil: sanctionUntil?.toISOString() ?? '',
    },
  });
};
