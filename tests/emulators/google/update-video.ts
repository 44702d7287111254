import { z } from 'zod';
import { type Result, fail, succeed } from '../../../src/kernel/result';
import type { EmulatorRequest } from '../shared/http';
import { type Caller, covers, WRITE_SCOPES } from './consents';
import {
  type ApiFailure,
  badRequest,
  conditionNotMet,
  defaultLanguageNotSet,
  forbidden,
  insufficientPermissions,
  missingParameter,
  signupRequired,
  unknownPart,
  videoNotFound,
} from './errors';
import type { Localizations, Snippet, Video } from './state';
import { checkLocalizations, checkSnippet } from './video-limits';
import { writeVideo } from './videos';
import { type GoogleWorld, videoEtag } from './world';

const text = z.string().nullish();

/** What may be sent. Read-only properties, which a client that sends back what it listed has too, are dropped. */
const bodySchema = z.object({
  id: z.string().min(1),
  snippet: z
    .object({
      title: text,
      description: text,
      categoryId: text,
      tags: z.array(z.string()).nullish(),
      defaultLanguage: text,
    })
    .nullish(),
  localizations: z.record(z.string(), z.object({ title: text, description: text })).nullish(),
});

type Body = z.infer<typeof bodySchema>;

interface Change {
  readonly snippet: Snippet;
  readonly localizations: Localizations;
}

const WRITABLE_PARTS: readonly string[] = ['snippet', 'localizations'];

/** A snippet made from what was sent alone: what is missing there is gone. */
const toSnippet = (sent: Body['snippet']): Snippet => ({
  title: sent?.title ?? '',
  description: sent?.description ?? '',
  categoryId: sent?.categoryId ?? '',
  ...(sent?.tags?.length ? { tags: sent.tags } : {}),
  ...(sent?.defaultLanguage ? { defaultLanguage: sent.defaultLanguage } : {}),
});

const toLocalizations = (sent: Body['localizations']): Localizations =>
  Object.fromEntries(
    Object.entries(sent ?? {}).map(([language, { title, description }]) => [
      language,
      { title: title ?? '', description: description ?? '' },
    ]),
  );

const changeFor = (video: Video, body: Body, parts: readonly string[]): Change => ({
  snippet: parts.includes('snippet') ? toSnippet(body.snippet) : video.snippet,
  localizations: parts.includes('localizations')
    ? toLocalizations(body.localizations)
    : video.localizations,
});

/** True where the request names no etag, the present one, or any. Quotes and the weak mark do not matter. */
const isEtagCurrent = (request: EmulatorRequest, video: Video): boolean => {
  const given = request.headers['if-match']?.replace(/^W\//, '').replace(/^"|"$/g, '');
  return given === undefined || given === '*' || given === videoEtag(video);
};

const checkChange = (
  world: GoogleWorld,
  change: Change,
  parts: readonly string[],
): ApiFailure | undefined => {
  if (parts.includes('snippet')) {
    const problem = checkSnippet(world, change.snippet);
    if (problem !== undefined) return problem;
  }
  if (!parts.includes('localizations')) return undefined;
  const hasTexts = Object.keys(change.localizations).length > 0;
  if (hasTexts && change.snippet.defaultLanguage === undefined) return defaultLanguageNotSet;
  return checkLocalizations(world, change.localizations);
};

const readRequest = (
  world: GoogleWorld,
  request: EmulatorRequest,
  parts: readonly string[],
): Result<Body, ApiFailure> => {
  if (parts.length === 0) return fail(missingParameter('part'));
  const isWritable = parts.every((part) => part === 'id' || WRITABLE_PARTS.includes(part));
  if (!isWritable && world.isOn('writable-parts')) return fail(unknownPart);
  const body = bodySchema.safeParse(request.body.kind === 'fields' ? request.body.fields : {});
  return body.success ? succeed(body.data) : fail(badRequest);
};

/** `PUT /youtube/v3/videos`: replaces the listed parts of an own video. Gives the video as it is afterwards. */
export const updateVideo = ({
  world,
  caller,
  request,
  parts,
}: {
  world: GoogleWorld;
  caller: Caller;
  request: EmulatorRequest;
  parts: readonly string[];
}): Result<Video, ApiFailure> => {
  if (!covers(caller.consent, WRITE_SCOPES)) return fail(insufficientPermissions);
  if (caller.channel === undefined) return fail(signupRequired);
  const body = readRequest(world, request, parts);
  if (!body.ok) return body;
  const video = world.store.state.videos.find(({ id }) => id === body.value.id);
  if (video === undefined) return fail(videoNotFound);
  if (video.channelId !== caller.channel.channelId) return fail(forbidden);
  if (world.isOn('stale-etag') && !isEtagCurrent(request, video)) return fail(conditionNotMet);
  const change = changeFor(video, body.value, parts);
  const problem = checkChange(world, change, parts);
  if (problem !== undefined) return fail(problem);
  writeVideo(world, video, change, 'api');
  return succeed(video);
};
