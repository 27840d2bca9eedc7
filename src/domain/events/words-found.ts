import { WordsFoundAnywhere } from '../shared/judged-words.ts';

/** Rules of words found something in what somebody wrote: an event, or a question that was asked in one. */
export class WordsFound extends WordsFoundAnywhere {}
