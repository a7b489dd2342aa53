import fc from "fast-check";

/**
 * One seed for all property tests, so that the same code gets the same verdict twice. PROPERTY_SEED=<number> draws other
 * cases: what it finds becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261130) });
