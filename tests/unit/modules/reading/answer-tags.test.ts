import { tagsOfAnswer, tagsOfChange } from '../../../../src/modules/reading/domain/answer-tags';

const content = {
  uids: ['article', 'faq', 'section', 'file'],
  leadsTo: new Map([
    ['article', ['article', 'section', 'file']],
    ['faq', ['section', 'file']],
    ['section', []],
  ]),
};

const LIST = { uid: 'article', readsRelations: true };
const ONE = { uid: 'article', documentId: 'a', readsRelations: false };
const WITH_RELATIONS = { ...ONE, readsRelations: true };
const MISSING = { uid: 'article', readsRelations: false };
const GRAPHQL = { readsRelations: true };

const ofA = { uid: 'article', documentId: 'a' };
const ofB = { uid: 'article', documentId: 'b' };
const ofSection = { uid: 'section', documentId: 's' };
const ofFaq = { uid: 'faq', documentId: 'f' };
const ofMany = { uid: 'article' };

describe('an answer', () => {
  it.each([
    ['a list', LIST, 'an entry of its type', ofB, true],
    ['a list', LIST, 'an entry that its entries lead to', ofSection, true],
    ['a list', LIST, 'an entry of another type', ofFaq, false],
    ['a list', LIST, 'many entries at once', ofMany, true],
    ['one entry', ONE, 'itself', ofA, true],
    ['one entry', ONE, 'another of its type', ofB, false],
    ['one entry', ONE, 'its section, which it does not show', ofSection, false],
    ['one entry', ONE, 'many entries at once', ofMany, true],
    ['one entry with its relations', WITH_RELATIONS, 'its section', ofSection, true],
    ['one entry with its relations', WITH_RELATIONS, 'a related one', ofB, true],
    ['a missing entry', MISSING, 'an entry that appears', ofB, true],
    ['a missing entry', MISSING, 'an entry of another type', ofFaq, false],
    ['a GraphQL answer', GRAPHQL, 'anything', ofFaq, true],
  ])('as %s %j is untrue after a change of %s %j: %s', (_name, answer, _what, change, expected) => {
    const made = tagsOfAnswer(content, answer);
    expect(tagsOfChange(change).some((tag) => made.includes(tag))).toBe(expected);
  });
});
