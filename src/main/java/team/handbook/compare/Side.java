package team.handbook.compare;

import team.handbook.model.Handbook;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Routes;

/**
 * One of the two handbooks that are compared.
 *
 * @param handbook as read
 * @param routes its pages
 * @param links its links
 */
public record Side(Handbook handbook, Routes routes, LinkTable links) {}
