import type { Drafts } from '#application/community/drafts/drafts.port';
import type { Attachments } from '#application/community/files/attachments.port';
import type { Notifications } from '#application/community/notifications/notifications.port';
import type { BodyComposer } from '#application/community/topics/body.composer';
import type { Follows } from '#application/community/topics/follows.port';
import type { Tags } from '#application/community/topics/tags.port';
import type { WriteLimit } from '#application/community/topics/write-limit.policy';
import type { TextHash } from '#application/shared/text.ports';
import { token } from '#application/shared/token';
import type { Categories } from '#domain/community/categories/categories.port';
import type { Seals } from '#domain/community/official/seals.port';
import type { RightsNotices } from '#application/community/notifications/rights-notices.port';
import type { Posts, Topics } from '#domain/community/topics/topics.port';

/** What the modules of the forum take from each other. */
export const TOPICS = token<Topics>('Topics');
export const POSTS = token<Posts>('Posts');
export const FOLLOWS = token<Follows>('Follows');
export const COMPOSER = token<BodyComposer>('BodyComposer');
export const SEALS = token<Seals>('Seals');
export const CATEGORIES = token<Categories>('Categories');
export const TAGS = token<Tags>('Tags');
export const DRAFTS = token<Drafts>('Drafts');
export const ATTACHMENTS = token<Attachments>('Attachments');
export const NOTIFICATIONS = token<Notifications>('Notifications');
export const RIGHTS_NOTICES = token<RightsNotices>('RightsNotices');
export const TEXT_HASH = token<TextHash>('TextHash');
export const WRITE_LIMIT = token<WriteLimit>('WriteLimit');
