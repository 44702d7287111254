import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';

interface TemporaryFile {
  readonly filepath: string;
}

const listFiles = (files: unknown): readonly TemporaryFile[] =>
  Object.values((files ?? {}) as Record<string, TemporaryFile | readonly TemporaryFile[]>).flat();

/**
 * Removes what the body parser laid down for a request, whatever became of the request. Strapi's own clean-up skips
 * requests that end in an error, and files under any other name than "files": a stranger could fill the disk.
 */
const temporaryFiles: Core.MiddlewareFactory = () => async (context, next) => {
  const files = listFiles(context.request.files);
  try {
    await next();
  } finally {
    await Promise.all(files.map((file) => rm(file.filepath, { force: true })));
  }
};

export default temporaryFiles;
