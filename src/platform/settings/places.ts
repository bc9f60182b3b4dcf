import { join, resolve } from 'node:path';

/** A bucket of an S3-compatible store, or the part of one whose keys begin with `prefix`. */
export interface BucketPlace {
  readonly kind: 'bucket';
  readonly bucket: string;
  /** Without slashes at its ends; empty for the whole bucket. */
  readonly prefix: string;
  /** Address of the store; undefined: Amazon's own. */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** Absent: what the machine itself is allowed. */
  readonly access: { readonly key: string; readonly secret: string } | undefined;
}
export interface FolderPlace {
  readonly kind: 'folder';
  readonly path: string;
}
/** Where files lie: in the home, in a folder that machines share, or in a bucket. */
export type FilesPlace = { readonly kind: 'home' } | FolderPlace | BucketPlace;

/** A folder, or `s3://bucket/prefix`. */
export const isPlace = (text: string): boolean =>
  text.startsWith('s3:')
    ? /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[A-Za-z0-9!_.*'()-]+)*\/?$/.test(text)
    : !/^[a-z0-9+.-]+:\/\//i.test(text);

export type Store = Pick<BucketPlace, 'endpoint' | 'region' | 'access'>;

/** Reads what `isPlace` let through. @param within a part of it that is used */
export function placeOf(text: string, store: Store, within = ''): FolderPlace | BucketPlace {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/?(.*?)\/?$/.exec(text) ?? [];
  if (bucket === undefined) return { kind: 'folder', path: join(resolve(text), within) };
  return { kind: 'bucket', bucket, prefix: [prefix, within].filter(Boolean).join('/'), ...store };
}
