export const en = {};

export const nl: typeof en = {};
