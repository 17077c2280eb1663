package org.perilune.kernel.geo;

/** A body that has a surface, as a sphere of its mean radius in metres (IAU 2015: Moon 1 737.4 km; IUGG: Earth 6 371.0088 km). */
public enum Body {
    MOON(1_737_400),
    EARTH(6_371_008.8);

    private final double radius;

    Body(double radius) {
        this.radius = radius;
    }

    double radius() {
        return radius;
    }
}
