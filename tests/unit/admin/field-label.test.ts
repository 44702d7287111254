import {
  findType,
  joinPathSteps,
  nameField,
  toPathSteps,
  type DocumentShape,
} from '../../../src/admin/features/shared/field-label';

const anArticle: DocumentShape = {
  uid: 'api::article.article',
  attributes: {
    kind: { type: 'enumeration' },
    body: { type: 'blocks' },
    channelPlans: { type: 'component', component: 'channel.plan' },
  },
  components: { 'channel.plan': { attributes: { images: { type: 'media' } } } },
};

const LABELS: Record<string, string> = {
  'content-manager.content-types.api::article.article.body': 'Isi',
  'content-manager.content-types.api::article.article.channelPlans': 'Rencana kanal',
  'content-manager.components.channel.plan.images': 'Gambar',
};

const labelOf = (path: string): string =>
  joinPathSteps(
    toPathSteps(path, anArticle),
    ({ messageId, name }) => LABELS[messageId] ?? `no label for ${name}`,
  );

describe('the name of a field in an issue', () => {
  it('is the label that the form shows', () => {
    expect(labelOf('body')).toBe('Isi');
  });

  it('leads through a list, counted from 1', () => {
    expect(labelOf('channelPlans.0.images')).toBe('Rencana kanal 1 › Gambar');
    expect(labelOf('channelPlans.9.images.1')).toBe('Rencana kanal 10 › Gambar 2');
  });

  it('ends at the last field that has a label', () => {
    expect(labelOf('body.3.children')).toBe('Isi 4');
    expect(labelOf('nowhere.0.images')).toBe('');
  });
});

describe('the type of a field', () => {
  it('is found through lists', () => {
    expect(findType('kind', anArticle)).toBe('enumeration');
    expect(findType('channelPlans.0.images', anArticle)).toBe('media');
    expect(findType('channelPlans.0.nowhere', anArticle)).toBeUndefined();
  });
});

describe('naming a field in a sentence', () => {
  it('puts the label where the path is named', () => {
    expect(nameField('Sentence too long (body, paragraph 2).', 'body', 'Text')).toBe(
      'Sentence too long (Text, paragraph 2).',
    );
    expect(nameField('Gambar di cover belum punya teks.', 'cover', 'Gambar sampul')).toBe(
      'Gambar di Gambar sampul belum punya teks.',
    );
    expect(nameField('Alamat kosong (evidence.0.url).', 'evidence.0.url', 'Bukti 1')).toBe(
      'Alamat kosong (Bukti 1).',
    );
  });

  it('leaves the same word alone where it is not the field', () => {
    expect(nameField('The image in image has no text.', 'image', 'Image')).toBe(
      'The image in Image has no text.',
    );
    expect(nameField('Choose a cover or an image.', 'cover', 'Cover image')).toBe(
      'Choose a cover or an image.',
    );
  });

  it('keeps the sentence where the field has no label', () => {
    expect(nameField('Empty (evidence.0.url).', 'evidence.0.url', '')).toBe(
      'Empty (evidence.0.url).',
    );
  });

  it('takes signs in a label as they are', () => {
    expect(nameField('Empty (url).', 'url', '$& Address')).toBe('Empty ($& Address).');
  });
});
