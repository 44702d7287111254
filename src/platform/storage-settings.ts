import { z } from 'zod';
import { webAddress } from './settings-fields';

/** Where uploads lie: without a bucket on this disk, with one in an S3-compatible store. */
export const STORAGE_SETTINGS = {
  HUB_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
      error: 'should be the name of a bucket: 3 to 63 small letters, digits, dots and hyphens',
    })
    .optional(),
  // Empty: Amazon's own.
  HUB_S3_ENDPOINT: webAddress('https://s3.example.go.id').optional(),
  HUB_S3_REGION: z.string().min(1).default('us-east-1'),
  HUB_S3_ACCESS_KEY: z.string().min(1).optional(),
  HUB_S3_SECRET: z.string().min(1).optional(),
  // Where the world reads the files: a CDN or a name of your own before the bucket.
  HUB_S3_PUBLIC_URL: webAddress('https://media.example.go.id').optional(),
};

/** The settings of the file store. */
export type StorageSettings = z.infer<z.ZodObject<typeof STORAGE_SETTINGS>>;

/** What is wrong with settings of which each is well-formed: a bucket without its keys, keys without a bucket. */
export const storageFault = (
  settings: StorageSettings,
): { readonly name: string; readonly message: string } | undefined => {
  const { HUB_S3_BUCKET: bucket, HUB_S3_ACCESS_KEY: key, HUB_S3_SECRET: secret } = settings;
  if (bucket === undefined) {
    if (key === undefined && secret === undefined) return undefined;
    return {
      name: 'HUB_S3_BUCKET',
      message: 'is missing: the bucket that HUB_S3_ACCESS_KEY opens',
    };
  }
  if (key === undefined) {
    return { name: 'HUB_S3_ACCESS_KEY', message: 'is missing: the key that opens HUB_S3_BUCKET' };
  }
  if (secret === undefined) {
    return { name: 'HUB_S3_SECRET', message: 'is missing: the secret of HUB_S3_ACCESS_KEY' };
  }
  return undefined;
};
