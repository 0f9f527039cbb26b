// Nothing but the place where the precompiled header of the test framework is made.
