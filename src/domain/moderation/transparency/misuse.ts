/**
 * Reasons for which the service is suspended to somebody under article 23(2) of Regulation (EU) 2022/2065: notices, or
 * complaints, that are manifestly unfounded again and again. Content that is manifestly illegal is told by its ground.
 */
export const MISUSE_OF_NOTICES = 'signalements-abusifs';
export const MISUSE_OF_COMPLAINTS = 'contestations-abusives';
