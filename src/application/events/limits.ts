export { GATHERING_KINDS, GATHERING_LIMITS, ZONES } from '#domain/events/gatherings/gathering-kind';
export { GATHERING_AUDIENCES } from '#domain/events/gatherings/gathering-terms';
export { GATHERING_NEWS as EVENT_NEWS } from '#domain/events/gatherings/gathering.facts';
