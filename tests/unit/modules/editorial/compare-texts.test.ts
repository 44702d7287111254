import { makeCompareTexts } from '../../../../src/modules/editorial/application/compare-texts';
import type {
  Content,
  ContentReader,
  Snapshot,
  SnapshotStore,
} from '../../../../src/modules/editorial/application/edition-ports';
import type { References } from '../../../../src/modules/editorial/application/reference-names';
import { SYSTEM } from '../../../../src/modules/editorial/domain/actor';

const PLACE = { contentType: 'api::article.article', documentId: 'd1', locale: 'id' };

const aContent = (fields: Content['fields']): Content => ({
  fields,
  title: '',
  slug: '',
  hash: '',
});

const aSnapshot = (number: number, fields: Content['fields']): Snapshot => ({
  ...PLACE,
  number,
  fields,
  hash: '',
  cause: 'submitted',
  takenAt: '2026-11-02T01:00:00.000Z',
  takenBy: SYSTEM,
});

const aWorld = ({
  draft,
  kept = [],
}: {
  readonly draft?: Content['fields'];
  readonly kept?: readonly Snapshot[];
}) => {
  const asked: References[] = [];
  const content: ContentReader = {
    read: ({ status }) =>
      Promise.resolve(status === 'draft' && draft !== undefined ? aContent(draft) : undefined),
  };
  const snapshots: SnapshotStore = {
    take: () => Promise.resolve(),
    list: () => Promise.resolve(kept),
    find: (_place, number) => Promise.resolve(kept.find((one) => one.number === number)),
  };
  const compare = makeCompareTexts({
    content,
    snapshots,
    names: (_contentType, references) => {
      asked.push(references);
      return Promise.resolve({
        documents: new Map([['p1', 'Ana']]),
        files: new Map([[7, 'a.jpg']]),
      });
    },
  });
  return { asked, compare };
};

describe('comparing two texts of a document', () => {
  it('compares a snapshot with the draft, with names, in the order of the form', async () => {
    const { asked, compare } = aWorld({
      draft: { title: 'b', authors: ['p1'], cover: null, body: null },
      kept: [
        aSnapshot(1, {
          authors: [],
          body: null,
          cover: { id: 7, hash: 'h', alternativeText: null, caption: null },
          title: 'a',
        }),
      ],
    });
    expect(await compare({ place: PLACE, from: 'draft', to: 1 })).toEqual({
      ok: true,
      value: {
        differences: [
          { field: 'title', kind: 'value', before: 'b', after: 'a' },
          { field: 'authors', kind: 'value', before: 'Ana', after: '' },
          { field: 'cover', kind: 'value', before: '', after: '(a.jpg)' },
        ],
      },
    });
    expect(asked).toEqual([{ documents: ['p1'], files: [7] }]);
  });

  it.each([
    ['from', 2, 'draft'],
    ['to', 1, 'published'],
  ] as const)('refuses where there is no text: %s', async (field, from, to) => {
    const { compare } = aWorld({ draft: {}, kept: [aSnapshot(1, {})] });
    expect(await compare({ place: PLACE, from, to })).toEqual({
      ok: false,
      failure: { code: 'snapshot_not_found', field },
    });
  });
});
