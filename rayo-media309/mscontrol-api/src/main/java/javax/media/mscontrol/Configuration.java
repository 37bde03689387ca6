// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import javax.media.mscontrol.resource.ResourceContainer;

/**
 * Names a ready-made shape of a container; pass one to the {@code create} methods of {@link
 * MediaSession}.
 */
public interface Configuration<R extends ResourceContainer> {}
