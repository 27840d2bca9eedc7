/** The pages write days as letters and statements do. */
export { dayFormat, firstAsOrdinal } from '#application/shared/day-words';
