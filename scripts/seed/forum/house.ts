import { addedCannedText, addedRule, addedWords } from '../../../sample/forum';
import type { Actor } from '../../../src/modules/editorial';
import type { ForumStage } from './stage';
import { valueOf, valueOrKnown } from './value-of';

const leadOf = ({ people }: ForumStage): Actor => {
  const { id, name } = people.officer('lead');
  return { kind: 'staff', id: String(id), name };
};

/** Publishes the second version of the rules, with the rule that the lead adds. */
export const addRule = async (stage: ForumStage): Promise<void> => {
  const { rules: book, publishRules } = stage.hub.discussion.words;
  const held = await book.current();
  if (held === undefined) throw new Error('A new hub has rules.');
  const { number, introId, introEn, rules } = held;
  if (rules.some((rule) => rule.number === addedRule.number)) return;
  const { hoursAgo: _hoursAgo, ...added } = addedRule;
  const at = rules.findIndex((rule) => rule.number === '3') + 1;
  const set = { introId, introEn, rules: rules.toSpliced(at, 0, added) };
  valueOf('rules', await publishRules({ ...set, basedOn: number, by: leadOf(stage) }));
};

/** Puts the office's own words on the lists. */
export const addWords = async (stage: ForumStage): Promise<void> => {
  const { addWord } = stage.hub.discussion.words;
  for (const word of addedWords) {
    const added = await addWord({ ...word, by: leadOf(stage) });
    valueOrKnown(word.phrase, added, ['word_known']);
  }
};

/** Puts the office's own justification behind those that the hub brings. */
export const addCannedText = async (stage: ForumStage): Promise<void> => {
  const { cannedTexts, addCannedText: add } = stage.hub.discussion.moderation;
  const known = await cannedTexts.all();
  if (known.some(({ title }) => title === addedCannedText.title)) return;
  const text = { ...addedCannedText, isActive: true, position: known.length };
  valueOf('canned text', await add({ by: stage.people.officer('lead'), text }));
};
