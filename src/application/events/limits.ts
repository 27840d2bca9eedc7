export { type Turn, turnOf } from '#domain/shared/hour-shown-twice';
export { timeInReplay } from '#domain/events/gatherings/chapters';
export { GATHERING_KINDS, GATHERING_LIMITS, ZONES } from '#domain/events/gatherings/gathering-kind';
export { GATHERING_AUDIENCES } from '#domain/events/gatherings/gathering-terms';
export { ATTENDED_BY } from '#domain/events/gatherings/presence';
export { FORM_KINDS, FORM_LIMITS } from '#domain/events/gatherings/registration-form';
export { LETTER_LIMITS, LETTER_READERS } from '#domain/events/letters/letter';
export { QUESTION_LIMITS } from '#domain/events/questions/question';
export { GATHERING_NEWS as EVENT_NEWS } from '#domain/events/gatherings/gathering.facts';
