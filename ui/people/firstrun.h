// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformid.h"
#include "services/userservice.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace Postrider {

class Preferences;
class StepDots;

namespace Look {
class Text;
} // namespace Look

// The first five minutes, in three steps: who are you, a first account, what happens in the background. Shown by the
// window while the store has no user. userMade comes after the first step; a wish for an account is only told, and the
// third step follows, so whoever listens acts on it at once (practice) or once finished() came. GUI thread.
class FirstRun final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRun)
public:
    FirstRun(UserService &users, Preferences &preferences, QWidget *parent = nullptr);
    ~FirstRun() override;

Q_SIGNALS:
    void userMade(const Postrider::Actor &actor);
    void wantsPractice();
    void wantsConnect(Postrider::PlatformId platform);
    void finished();

private:
    enum class Step { Person, Account, Background };
    void go(Step step);
    QWidget *firstAccount();
    QWidget *background();

    Preferences &m_preferences;
    StepDots *m_dots;
    QLabel *m_sign;
    Look::Text *m_title;
    Look::Text *m_sentence;
    QList<QWidget *> m_steps;
};

} // namespace Postrider
