// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liveplatform.h"

namespace Postrider::Testing {

// Signing in at the stand-in, with a person who says yes at once.
class LiveSignIn : public LivePlatform
{
    Q_OBJECT
protected:
    // Goes through the consent page, with a challenge of its own: the code and its verifier are in the credentials.
    void consent(AuthorizeParameters parameters);
};

} // namespace Postrider::Testing
