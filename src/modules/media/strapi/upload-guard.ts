import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import sharp from 'sharp';
import { describeIssue } from '../../../kernel/describe-issue';
import type { Issue } from '../../../kernel/failures';
import type { Language } from '../../../kernel/language';
import { requestLanguage } from '../../../platform/request-language';
import { detectContent, hasActiveMarkup } from '../domain/detect-content';
import { extensionOf } from '../domain/file-kinds';
import { MEDIA_ISSUE_TEXTS } from '../domain/issue-texts';
import { checkUpload } from '../domain/upload-check';

/** A file on its way into the media library, as the body parser and the upload plugin hand it on. */
interface IncomingFile {
  readonly filepath: string;
  readonly originalFilename?: string | null;
  /** Read by the upload plugin: the type under which it stores the file. */
  detectedMimeType?: string;
}

type FileId = number | string;
type FileOrFiles = IncomingFile | readonly IncomingFile[];

/** The services of the upload plugin that write files; the plugin ships no types for them. */
interface UploadService {
  upload: (input: { files: FileOrFiles }, options?: unknown) => Promise<unknown>;
  replace: (id: FileId, input: { file: IncomingFile }, options?: unknown) => Promise<unknown>;
  findOne: (id: FileId) => Promise<{ name: string; ext?: string | null } | null>;
}

const listFiles = (files: FileOrFiles | undefined): readonly IncomingFile[] =>
  files === undefined ? [] : 'filepath' in files ? [files] : files;

const SHARP_FORMATS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/** What a file is: by its first bytes, and for a picture only if it can be opened as one and carries no page. */
const detect = async (file: IncomingFile): Promise<string> => {
  const bytes = await readFile(file.filepath);
  const content = detectContent(bytes);
  const expected = SHARP_FORMATS[content];
  if (expected === undefined) return content;
  if (hasActiveMarkup(bytes)) return 'text/html';
  try {
    const { format } = await sharp(bytes).metadata();
    return format === expected ? content : `image/${format}`;
  } catch {
    return 'application/octet-stream'; // the first bytes of a picture, and nothing that can be opened behind them
  }
};

const refuse = (issue: Issue, language: Language): never => {
  const { code, field, limit, actual, details } = issue;
  throw new errors.ValidationError(describeIssue(issue, MEDIA_ISSUE_TEXTS, language), {
    code,
    field,
    limit,
    actual,
    ...details,
  });
};

/** Refuses a file whose content is not what `fileName` says, and notes the verified type on it. */
const inspect = async (
  strapi: Core.Strapi,
  file: IncomingFile,
  fileName: string,
): Promise<void> => {
  const checked = checkUpload({ fileName, content: await detect(file) });
  if (!checked.ok) return refuse(checked.failure, requestLanguage(strapi));
  file.detectedMimeType = checked.value;
};

const ownName = (file: IncomingFile): string => file.originalFilename ?? '';

/** A replaced file keeps its ending and address, so its old name is the one that the new content has to live up to. */
const keptName = ({ name, ext }: { name: string; ext?: string | null }): string =>
  extensionOf(name) === (ext ?? '').toLowerCase() ? name : `${name}${ext ?? ''}`;

const inspectAll = async (strapi: Core.Strapi, files: readonly IncomingFile[]): Promise<void> => {
  for (const file of files) await inspect(strapi, file, ownName(file));
};

/** A Koa step that looks at every file of a request: Strapi's own filter drops bad ones and stores the rest. */
const makeInspectRequest =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const parts = Object.values(
      (ctx.request.files ?? {}) as Record<string, FileOrFiles | undefined>,
    );
    await inspectAll(strapi, parts.flatMap(listFiles));
    await next();
  };

const guardRouter = (router: Core.Router, inspectRequest: Core.MiddlewareHandler): Core.Router => ({
  ...router,
  routes: router.routes.map((route) => ({
    ...route,
    config: {
      ...route.config,
      middlewares: [...(route.config?.middlewares ?? []), inspectRequest],
    },
  })),
});

type RouterInput = Core.Router | ((context: { strapi: Core.Strapi }) => Core.Router);

/** Puts the step onto every route of the plugin, behind sign-in and permissions. */
const guardRoutes = (strapi: Core.Strapi): void => {
  const plugin = strapi.plugin('upload');
  const inspectRequest = makeInspectRequest(strapi);
  const routers = Object.entries(plugin.routes as Record<string, RouterInput>);
  plugin.routes = Object.fromEntries(
    routers.map(([name, router]) => [
      name,
      guardRouter(typeof router === 'function' ? router({ strapi }) : router, inspectRequest),
    ]),
  );
};

/** Guards the doors without a request body too: files fetched from an address, and code that calls the service. */
const guardService = (strapi: Core.Strapi): void => {
  const service = strapi.plugin('upload').service<UploadService>('upload');
  const { upload, replace } = service;
  service.upload = async (input, options) => {
    await inspectAll(strapi, listFiles(input.files));
    return upload(input, options);
  };
  service.replace = async (id, input, options) => {
    const kept = await service.findOne(id);
    await inspect(strapi, input.file, kept === null ? ownName(input.file) : keptName(kept));
    return replace(id, input, options);
  };
};

/**
 * Makes the media library refuse, at every door, a file that is not what its name says or is of a kind that is not
 * taken: a ValidationError (400) with `code`, `field`, `limit`, `actual` and `fileName`, and nothing of the request is
 * stored. Call it in `register()`: routes are mounted after that.
 *
 * Strapi 5.54 checks less: it looks at the first 4,100 bytes, lets a file without a signature pass by its name (a page
 * called photo.jpg), takes one picture for another (a PNG called .jpg), and keeps the good files of a mixed request.
 */
export const guardUploads = (strapi: Core.Strapi): void => {
  guardRoutes(strapi);
  guardService(strapi);
};
