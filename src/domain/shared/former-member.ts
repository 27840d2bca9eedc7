import { knownId } from './id.ts';

/**
 * Whose the words are of everybody who left: one for all, so that nobody can put together again what one of them wrote. It is a
 * member that nobody can be, made when the first one leaves.
 */
export const FORMER_MEMBER = knownId<'Member'>('00000000-0000-7000-8000-000000000000');
export const FORMER_NAME = 'Ancien membre';
export const FORMER_HANDLE = 'ancien-membre';
