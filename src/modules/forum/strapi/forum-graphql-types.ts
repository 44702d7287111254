import { objectType } from 'nexus';
import type { ObjectDefinitionBlock } from 'nexus/dist/core';

const bilingual = objectType({
  name: 'ForumWords',
  description: 'A text of the office in both languages.',
  definition(t) {
    t.nonNull.string('id');
    t.nonNull.string('en');
  },
});

const category = objectType({
  name: 'ForumCategoryInfo',
  definition(t) {
    t.nonNull.string('slug');
    t.nonNull.field('name', { type: 'ForumWords' });
    t.nonNull.field('description', { type: 'ForumWords' });
    t.nonNull.boolean('isOpen', { description: 'Citizens may open threads here.' });
    t.nonNull.int('threadCount');
    t.nonNull.int('postCount');
  },
});

const defineThread = (t: ObjectDefinitionBlock<string>): void => {
  for (const name of ['id', 'slug', 'title', 'language', 'openedBy', 'authorKind']) {
    t.nonNull.string(name);
  }
  t.nonNull.field('openedAt', { type: 'DateTime' as never });
  t.nonNull.int('postCount');
  for (const moment of ['lastPostAt', 'lockedAt', 'archivedAt', 'pinnedUntil']) {
    t.field(moment, { type: 'DateTime' as never });
  }
};

const thread = objectType({ name: 'ForumThreadInfo', definition: defineThread });

const summary = objectType({
  name: 'ForumSummary',
  description: 'What a thread has come to so far, in the neutral words of the office.',
  definition(t) {
    t.nonNull.string('markdown');
    t.nonNull.string('html', { description: 'Safe HTML' });
    t.nonNull.string('by');
    t.nonNull.field('at', { type: 'DateTime' as never });
  },
});

const banner = objectType({
  name: 'ForumRebuttal',
  description: 'A published rebuttal of a claim that a thread is about.',
  definition(t) {
    t.nonNull.string('documentId');
    t.nonNull.string('title');
    t.nonNull.string('verdict');
    t.nonNull.string('url');
  },
});

const pollOption = objectType({
  name: 'ForumPollOption',
  definition(t) {
    t.nonNull.string('key', { description: 'Names the option in a vote.' });
    t.nonNull.string('label');
    t.nonNull.int('votes');
  },
});

const poll = objectType({
  name: 'ForumPoll',
  definition(t) {
    t.nonNull.string('question');
    t.nonNull.list.nonNull.field('options', { type: 'ForumPollOption' });
    t.nonNull.int('votes');
    t.nonNull.boolean('isOpen');
    t.field('closesAt', { type: 'DateTime' as never });
    t.nonNull.string('byName');
  },
});

const categoryName = objectType({
  name: 'ForumCategoryName',
  definition(t) {
    t.nonNull.string('slug');
    t.nonNull.field('name', { type: 'ForumWords' });
  },
});

const threadHead = objectType({
  name: 'ForumThreadHead',
  description: 'A thread with all that stands at its head.',
  definition(t) {
    defineThread(t);
    t.field('category', { type: 'ForumCategoryName' });
    t.nonNull.int('slowModeSeconds');
    for (const name of ['materialType', 'materialDocumentId', 'rebuttalDocumentId']) t.string(name);
    t.int('officialPostNumber');
    t.field('summary', { type: 'ForumSummary' });
    t.field('rebuttal', { type: 'ForumRebuttal' });
    t.field('poll', { type: 'ForumPoll' });
  },
});

const author = objectType({
  name: 'ForumAuthor',
  definition(t) {
    t.nonNull.string('name');
    t.nonNull.string('kind', { description: 'citizen, staff, office or erased' });
    t.nonNull.boolean('isVerified');
  },
});

const post = objectType({
  name: 'ForumPostInfo',
  definition(t) {
    t.nonNull.string('id');
    t.nonNull.int('number');
    t.nonNull.string('state', { description: 'visible, locked or removed_by_author' });
    t.nonNull.string('markdown');
    t.nonNull.string('html', { description: 'Safe HTML' });
    t.nonNull.field('author', { type: 'ForumAuthor' });
    t.string('publicNote');
    t.nonNull.field('postedAt', { type: 'DateTime' as never });
    t.field('editedAt', { type: 'DateTime' as never });
    t.nonNull.int('version');
  },
});

const threadPage = objectType({
  name: 'ForumThreadPage',
  definition(t) {
    t.nonNull.list.nonNull.field('pinned', { type: 'ForumThreadInfo' });
    t.nonNull.list.nonNull.field('threads', { type: 'ForumThreadInfo' });
    t.string('after', { description: 'Leads to the next page; null on the last.' });
  },
});

const postPage = objectType({
  name: 'ForumPostPage',
  definition(t) {
    t.nonNull.field('thread', { type: 'ForumThreadHead' });
    t.nonNull.list.nonNull.field('posts', { type: 'ForumPostInfo' });
    t.string('before', { description: 'Leads to the posts before these; null on the first page.' });
    t.string('after', { description: 'Leads to the posts after these; null on the last page.' });
  },
});

/** What the fields of the forum answer; the views of the REST routes, field by field. */
export const FORUM_TYPES = [
  ...[bilingual, category, categoryName, thread, threadHead, author, post],
  ...[summary, banner, pollOption, poll, threadPage, postPage],
];
