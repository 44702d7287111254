import {
  besideOtherTypes,
  inOtherLists,
} from '../../../../src/admin/features/editorial/rules/native-actions';

interface Props {
  readonly model: string;
  readonly activeTab?: string;
  readonly document?: { readonly id: number } | undefined;
}

interface Description {
  readonly label: string;
  readonly position?: readonly string[];
  readonly actionType?: string;
}

const anAction = (description: Description, statics: { type?: string; position?: string } = {}) =>
  Object.assign((_props: Props): Description | null => description, statics);

const ARTICLE: Props = { model: 'api::article.article', activeTab: 'draft', document: { id: 1 } };
const TAG: Props = { model: 'api::tag.tag' };

describe('an action that Strapi puts beside a form', () => {
  it('is gone beside a text of the workflow, and stays beside any other', () => {
    const unpublish = besideOtherTypes(anAction({ label: 'Unpublish', position: ['panel'] }));
    expect(unpublish(ARTICLE)).toBeNull();
    expect(unpublish(TAG)?.label).toBe('Unpublish');
  });

  it('is gone where it names no place, because that is beside the form', () => {
    expect(besideOtherTypes(anAction({ label: 'Publish all' }))(ARTICLE)).toBeNull();
  });

  it('stays where it stands elsewhere', () => {
    const remove = besideOtherTypes(anAction({ label: 'Delete', position: ['header'] }));
    expect(remove(ARTICLE)?.label).toBe('Delete');
  });

  it('keeps what others know it by', () => {
    const statics = { type: 'discard', position: 'panel' };
    const { type, position } = besideOtherTypes(anAction({ label: 'Discard' }, statics));
    expect({ type, position }).toEqual(statics);
  });

  it('knows of no document to publish where it is gone, so that its keys do nothing', () => {
    const seen: Props[] = [];
    const see = (props: Props): Description | null => {
      seen.push(props);
      return { label: 'Publish', position: ['panel'] };
    };
    const publish = besideOtherTypes(Object.assign(see, { type: 'publish' }));
    expect(publish(ARTICLE)).toBeNull();
    expect(seen[0]).toMatchObject({ activeTab: 'published', document: undefined });
    expect(publish(TAG)?.label).toBe('Publish');
    expect(seen[1]).toBe(TAG);
  });
});

describe('an action on many documents', () => {
  const publish = inOtherLists((_props: Props): Description | null => ({
    label: 'Publish',
    actionType: 'publish',
  }));
  const unpublish = inOtherLists(
    Object.assign(() => ({ label: 'Unpublish' }), { type: 'unpublish' }),
  );
  const remove = inOtherLists(Object.assign(() => ({ label: 'Delete' }), { type: 'delete' }));

  it('does not publish or unpublish texts of the workflow', () => {
    expect(publish(ARTICLE)).toBeNull();
    expect(unpublish(ARTICLE)).toBeNull();
  });

  it('is as ever otherwise', () => {
    expect(remove(ARTICLE)?.label).toBe('Delete');
    expect(publish(TAG)?.label).toBe('Publish');
    expect(unpublish(TAG)?.label).toBe('Unpublish');
  });
});
