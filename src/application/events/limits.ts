export { GATHERING_LIMITS } from '#domain/events/gatherings/gathering-kind';
