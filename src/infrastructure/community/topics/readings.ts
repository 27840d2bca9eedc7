import { Readings } from '#domain/community/topics/readings';
import { namedCharacter } from '../../platform/text/named-characters.ts';

/** Texts as the parser of the platform reads them. */
export const READINGS_OF_PARSER = new Readings(namedCharacter);
