import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { S3Store } from './s3-store';

/** Looks whether files can be stored. @throws Error where they cannot */
export type StorageLook = () => Promise<void>;

const lookAtBucket = ({ client, bucket }: S3Store): StorageLook => {
  let head: StorageLook | undefined;
  const build = async (): Promise<StorageLook> => {
    // Loaded here: a hub that keeps its files on disk never needs it.
    const { HeadBucketCommand, S3Client } = await import('@aws-sdk/client-s3');
    const s3 = new S3Client({ ...client, maxAttempts: 1 });
    return async () => {
      await s3.send(new HeadBucketCommand({ Bucket: bucket }));
    };
  };
  return async () => {
    head ??= await build();
    await head();
  };
};

/** Builds the look at the bucket, or at the folder of the uploads where there is none. */
export const makeStorageLook = (strapi: Core.Strapi, store: S3Store | undefined): StorageLook =>
  store === undefined
    ? () => access(path.join(strapi.dirs.static.public, 'uploads'), constants.W_OK)
    : lookAtBucket(store);
