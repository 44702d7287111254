import type { PlannedRequest } from '../contract';
import type { InstagramImage, InstagramPayload } from './payload';

interface Rehearsal {
  /** Host and version. */
  readonly rootUrl: string;
  readonly igUserId: string;
  readonly payload: InstagramPayload;
}

const describePicture = (image: InstagramImage, place: number): Record<string, string> => ({
  image_url: image.rendition?.url ?? `{picture-${String(place + 1)}}`,
  alt_text: image.alt,
});

/**
 * The requests that a post would take, in their order and without a token: containers, looks at them, the quota and the
 * newest posts, publication, address. What an earlier request would give stands in braces.
 */
export const rehearse = ({ rootUrl, igUserId, payload }: Rehearsal): readonly PlannedRequest[] => {
  const account = `${rootUrl}/${igUserId}`;
  const make = (fields: Record<string, string>): PlannedRequest => ({
    method: 'POST',
    url: `${account}/media`,
    fields,
  });
  const read = (url: string, fields: string): PlannedRequest => ({
    method: 'GET',
    url,
    fields: { fields },
  });
  const { caption, images } = payload;
  const children = images.map((_, place) => `{child-${String(place + 1)}}`);
  const containers =
    images.length === 1
      ? images.map((image, place) => make({ ...describePicture(image, place), caption }))
      : [
          ...images.map((image, place) =>
            make({ ...describePicture(image, place), is_carousel_item: 'true' }),
          ),
          ...children.map((child) => read(`${rootUrl}/${child}`, 'status_code,status')),
          make({ media_type: 'CAROUSEL', children: children.join(','), caption }),
        ];
  return [
    ...containers,
    read(`${rootUrl}/{container}`, 'status_code,status'),
    read(`${account}/content_publishing_limit`, 'quota_usage,config'),
    read(`${account}/media`, 'id,timestamp,media_type,permalink'),
    { method: 'POST', url: `${account}/media_publish`, fields: { creation_id: '{container}' } },
    read(`${rootUrl}/{post}`, 'permalink,timestamp'),
  ];
};
