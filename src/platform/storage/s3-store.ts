import type { StorageSettings } from '../storage-settings';

/** A bucket and how to reach it. */
export interface S3Store {
  readonly bucket: string;
  /** Options of the S3 client, secrets among them: never log them. */
  readonly client: {
    readonly endpoint?: string;
    readonly region: string;
    readonly forcePathStyle: boolean;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly maxAttempts: number;
    readonly requestHandler: {
      readonly connectionTimeout: number;
      readonly requestTimeout: number;
    };
    readonly requestChecksumCalculation: 'WHEN_REQUIRED';
    readonly responseChecksumValidation: 'WHEN_REQUIRED';
  };
  /** Address under which a file is read, without its name. */
  readonly publicUrl: string;
}

const CONNECT_MS = 3_000;
const SILENCE_MS = 15_000; // a store that says nothing for so long is away
const MOST_TRIES = 2;

const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

const publicAddress = (
  { HUB_S3_PUBLIC_URL, HUB_S3_ENDPOINT, HUB_S3_REGION }: StorageSettings,
  bucket: string,
) => {
  if (HUB_S3_PUBLIC_URL !== undefined) return withoutSlash(HUB_S3_PUBLIC_URL);
  return HUB_S3_ENDPOINT === undefined
    ? `https://${bucket}.s3.${HUB_S3_REGION}.amazonaws.com`
    : `${withoutSlash(HUB_S3_ENDPOINT)}/${bucket}`;
};

/** The store that the settings name; undefined where files lie on this disk. */
export const s3StoreOf = (settings: StorageSettings): S3Store | undefined => {
  const { HUB_S3_BUCKET: bucket, HUB_S3_ENDPOINT: endpoint, HUB_S3_REGION: region } = settings;
  const { HUB_S3_ACCESS_KEY: accessKeyId, HUB_S3_SECRET: secretAccessKey } = settings;
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    return undefined;
  }
  return {
    bucket,
    publicUrl: publicAddress(settings, bucket),
    client: {
      ...(endpoint === undefined ? {} : { endpoint }),
      region,
      // Stores beside Amazon's seldom have a name for each bucket.
      forcePathStyle: endpoint !== undefined,
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: MOST_TRIES,
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: SILENCE_MS },
      // Many of them do not know the newer checksums either.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    },
  };
};

/** The configuration of Strapi's upload plugin: which provider, with which options. */
export const uploadProvider = (store: S3Store | undefined) =>
  store === undefined
    ? {}
    : {
        provider: 'aws-s3',
        providerOptions: {
          baseUrl: store.publicUrl,
          // Without an ACL: most stores and new buckets refuse them. What the world may read, the bucket's policy says.
          s3Options: { ...store.client, params: { ACL: undefined, Bucket: store.bucket } },
        },
      };
