import { toFactCheckText } from '../../../../src/modules/editorial/domain/fact-check-text';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

describe('what a fact checker sees', () => {
  it('holds the body with its links, and every tone', () => {
    const text = toFactCheckText({
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Lihat ' },
            { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'ini' }] },
          ],
        },
        {
          type: 'list',
          format: 'ordered',
          children: [{ type: 'list-item', children: [{ type: 'text', text: 'Satu' }] }],
        },
      ],
      variants: [{ audience: 'youth', title: 'Hai', summary: '', body: [paragraph('Gratis')] }],
    });
    expect(text.body).toEqual([
      { kind: 'paragraph', isNumbered: false, text: 'Lihat ini', links: ['javascript:alert(1)'] },
      { kind: 'list-item', isNumbered: true, text: 'Satu', links: [] },
    ]);
    expect(text.variants[0]?.body[0]?.text).toBe('Gratis');
  });

  it('holds no picture of a hoax: neither its file nor its address', () => {
    const text = toFactCheckText({
      appearances: [
        { platform: 'WhatsApp', image: { id: 7, hash: 'pesan_abc', url: '/uploads/p' } },
      ],
      body: [{ type: 'image', image: { url: '/uploads/q.jpg', alternativeText: 'Loket' } }],
    });
    expect(text.appearances).toEqual([
      { platform: 'WhatsApp', url: '', archiveUrl: '', seenAt: '' },
    ]);
    expect(text.pictures).toEqual(['Loket']);
    expect(JSON.stringify(text)).not.toContain('/uploads');
  });

  it('takes a half-written draft, and fields of another type, as empty', () => {
    expect(toFactCheckText({ title: 7, verdict: 'sure', evidence: 'x', variants: [null] })).toEqual(
      toFactCheckText({}),
    );
  });
});
