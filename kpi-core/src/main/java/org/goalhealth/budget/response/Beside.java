package org.goalhealth.budget.response;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** What an outcome is beside what spend brings: a base, a trend, and waves of the year. It is taken out of all else. */
final class Beside {

    private final double[][] directions;

    /** @param waves how many pairs of waves, the first a year long, the next half of one, and so on */
    Beside(double[] year, int waves) {
        int periods = year.length;
        double[][] columns = new double[periods][];
        for (int i = 0; i < periods; i++) {
            columns[i] = new double[2 + 2 * waves];
            columns[i][0] = 1;
            columns[i][1] = (double) i / periods - 0.5;
            for (int wave = 1; wave <= waves; wave++) {
                columns[i][2 * wave] = Math.cos(2 * Math.PI * wave * year[i]);
                columns[i][2 * wave + 1] = Math.sin(2 * Math.PI * wave * year[i]);
            }
        }
        RealMatrix q = new QRDecomposition(MatrixUtils.createRealMatrix(columns)).getQ();
        this.directions = new double[2 + 2 * waves][];
        for (int i = 0; i < directions.length; i++) {
            directions[i] = q.getColumn(i);
        }
    }

    int size() {
        return directions.length;
    }

    /** What is left of a series of figures. */
    double[] outOf(double[] series) {
        double[] rest = series.clone();
        for (double[] direction : directions) {
            double along = Vectors.dot(direction, rest);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= along * direction[i];
            }
        }
        return rest;
    }
}
