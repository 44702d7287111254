import type { Core } from '@strapi/strapi';
import { makeEnsureRenditions, type EnsureRenditions } from '../application/ensure-renditions';
import { strapiRenditionStore } from './rendition-store';
import { sharpImageEditor } from './sharp-image-editor';
import { uploadPublicFiles, uploadSourceFiles } from './upload-files';

export { guardUploads } from './upload-guard';

/** What the media module does for the hub. */
export interface Media {
  readonly ensureRenditions: EnsureRenditions;
}

/** Builds the module over Strapi; touches neither the database nor the disk. */
export const installMedia = (strapi: Core.Strapi): Media => ({
  ensureRenditions: makeEnsureRenditions({
    store: strapiRenditionStore(strapi),
    editor: sharpImageEditor,
    sources: uploadSourceFiles(strapi),
    publicFiles: uploadPublicFiles(strapi),
  }),
});
