/** What a request is for, as faults and watchers name it. */
export type InstagramOperation =
  | 'create_container'
  | 'read_container'
  | 'publish'
  | 'read_media'
  | 'list_media'
  | 'edit_media'
  | 'delete_media'
  | 'quota'
  | 'list_comments'
  | 'post_comment'
  | 'reply'
  | 'hide_comment'
  | 'delete_comment'
  | 'insights'
  | 'me'
  | 'accounts'
  | 'exchange_code'
  | 'long_lived_token'
  | 'refresh'
  | 'other';

/** An error of the platform that a test asks for; what is left out is as the platform mostly sends it. */
export interface ChosenGraphError {
  /** HTTP status; 400 by default. */
  readonly status?: number;
  readonly code: number;
  readonly subcode?: number;
  readonly message?: string;
  readonly isTransient?: boolean;
}
