package org.goalhealth.plan;

/**
 * What more spend brings, with diminishing returns (B7): concave, increasing, and nothing at a spend of nothing.
 *
 * <p>Spend is in whole units of a currency and response in the unit of what is brought, both for one period of a budget.
 * A forecast, and so in floating point: nothing that decides about an alert rests on it.
 */
public sealed interface ResponseCurve {

    /** What a spend of 0 or more brings. */
    double at(double spend);

    /** What the next unit brings at a spend, a unit being as small as can be; infinite where the curve begins upright. */
    double marginal(double spend);

    /** What so much more brings from a spend on; exact also where it is little beside what there is. */
    double gain(double spend, double more);

    /**
     * {@code scale * log(1 + spend / knee)}: it never ends to grow.
     *
     * @param scale above 0
     * @param knee the spend at which a unit more brings half of what the first one did; above 0
     */
    record Log(double scale, double knee) implements ResponseCurve {
        public Log {
            above0("scale", scale);
            above0("knee", knee);
        }

        @Override
        public double at(double spend) {
            return scale * Math.log1p(spend / knee);
        }

        @Override
        public double marginal(double spend) {
            return scale / (knee + spend);
        }

        @Override
        public double gain(double spend, double more) {
            return scale * Math.log1p(more / (knee + spend));
        }
    }

    /**
     * {@code top * spend^slope / (half^slope + spend^slope)}: it nears an end.
     *
     * @param top what no spend reaches; above 0
     * @param half the spend that brings half of it; above 0
     * @param slope above 0 and at most 1: a steeper curve is not concave
     */
    record Hill(double top, double half, double slope) implements ResponseCurve {
        public Hill {
            above0("top", top);
            above0("half", half);
            share("slope", slope, "a Hill curve of a slope above 1 begins with growing returns");
        }

        /** With slope 1: {@code top * spend / (half + spend)}. */
        public Hill(double top, double half) {
            this(top, half, 1);
        }

        @Override
        public double at(double spend) {
            double part = part(spend);
            return top * part / (1 + part);
        }

        @Override
        public double marginal(double spend) {
            double rest = 1 + part(spend);
            return slope == 1
                    ? top / half / (rest * rest)
                    : top * slope * Math.pow(spend / half, slope - 1) / half / (rest * rest);
        }

        @Override
        public double gain(double spend, double more) {
            double from = part(spend);
            double to = part(spend + more);
            return top * grown(spend, more) / ((1 + from) * (1 + to));
        }

        private double part(double spend) {
            return slope == 1 ? spend / half : Math.pow(spend / half, slope);
        }

        private double grown(double spend, double more) {
            if (slope == 1) {
                return more / half;
            }
            return spend == 0 ? part(more) : part(spend) * Math.expm1(slope * Math.log1p(more / spend));
        }
    }

    /**
     * {@code scale * spend^exponent}: so many per cent more spend always brings as many per cent more response.
     *
     * @param scale above 0
     * @param exponent above 0 and at most 1, where the curve is a straight line
     */
    record Power(double scale, double exponent) implements ResponseCurve {
        public Power {
            above0("scale", scale);
            share("exponent", exponent, "a power above 1 has growing returns");
        }

        @Override
        public double at(double spend) {
            return scale * Math.pow(spend, exponent);
        }

        @Override
        public double marginal(double spend) {
            return exponent == 1 ? scale : scale * exponent * Math.pow(spend, exponent - 1);
        }

        @Override
        public double gain(double spend, double more) {
            if (exponent == 1) {
                return scale * more;
            }
            return spend == 0 ? at(more) : at(spend) * Math.expm1(exponent * Math.log1p(more / spend));
        }
    }

    private static void above0(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + "\n  give a " + name + " above 0");
        }
    }

    private static void share(String name, double value, String why) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; " + why + "\n  give a " + name + " above 0 and at most 1");
        }
    }
}
