import {
  ContentCorrectedAnywhere,
  ContentHeldAnywhere,
  ContentTakenBackAnywhere,
  WordsFoundAnywhere,
} from '../../shared/judged-words.ts';

export class WordsFound extends WordsFoundAnywhere {}
export class ContentHeld extends ContentHeldAnywhere {}
export class ContentTakenBack extends ContentTakenBackAnywhere {}
export class ContentCorrected extends ContentCorrectedAnywhere {}
